package org.lanekeeper.sandbox.platform.journal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.lanekeeper.sandbox.platform.http.Json;
import tools.jackson.databind.JsonNode;

/** The latest entries, in order; older ones are forgotten by count and by size. */
public final class Journal {
    private static final long LARGEST_TOTAL_BYTES = 64L * 1024 * 1024;

    private record Kept(Entry entry, int bytes) {}

    private final Clock clock;
    private final int most;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private long bytes;
    private final AtomicLong sequence;

    /** Journals that share a sequence can be merged in order. */
    public Journal(Clock clock, int most, AtomicLong sequence) {
        this.clock = clock;
        this.most = most;
        this.sequence = sequence;
    }

    /** Notes an accepted call. */
    public void add(String platform, String account, String to, String kind, JsonNode body) {
        add(platform, account, to, kind, body, "");
    }

    public void add(String platform, String account, String to, String kind, JsonNode body, String error) {
        // a copy, so that nobody changes afterwards what was noted
        JsonNode own = body.deepCopy();
        int size = Json.write(own).length;
        synchronized (kept) {
            Entry entry =
                    new Entry(sequence.incrementAndGet(), platform, account, to, kind, own, error, clock.instant());
            kept.addLast(new Kept(entry, size));
            bytes += size;
            while (kept.size() > most || bytes > LARGEST_TOTAL_BYTES) {
                bytes -= kept.removeFirst().bytes();
            }
        }
    }

    /** The last {@code limit} entries that match, oldest first. */
    public List<Entry> find(Predicate<Entry> wanted, int limit) {
        List<Entry> found = new ArrayList<>();
        synchronized (kept) {
            for (Kept each : kept) {
                if (wanted.test(each.entry())) {
                    found.add(each.entry());
                }
            }
        }
        return found.size() <= limit ? found : found.subList(found.size() - limit, found.size());
    }
}
