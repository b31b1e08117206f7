package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Service;

/** What was pasted of a relay, and how it stands. Changes nothing. */
@Service
public class LookingAtPastes {
    /** Nobody looks further back. */
    private static final int NEWEST = 50;

    private static final int MOST_WAITING = 20;

    private final KeptHistory kept;
    private final PastedCopies copies;
    private final CheckingRows checking;
    private final NamedDoors doors;

    LookingAtPastes(KeptHistory kept, PastedCopies copies, CheckingRows checking, NamedDoors doors) {
        this.kept = kept;
        this.copies = copies;
        this.checking = checking;
        this.doors = doors;
    }

    /** All rows that are known, beside roster and queue. */
    public PastedList list(Relay relay) {
        CopyPlaces newest = copies(relay).stream()
                .filter(copy -> copy.relation() != CopyRelation.SAME)
                .findFirst()
                .filter(copy -> copy.relation() != CopyRelation.FIRST)
                .map(PastedCopy::changes)
                .orElse(CopyPlaces.read(""));
        return checking.check(relay, kept.of(relay), newest);
    }

    /** What was taken in, the newest first. */
    public List<PastedCopy> copies(Relay relay) {
        return copies.newest(relay.committeeId(), relay.id(), NEWEST).stream()
                .map(PastedCopies.Line::copy)
                .toList();
    }

    /**
     * A copy that a resident has sent.
     *
     * @param read its rows; nothing can be done with one that has none any more
     */
    public record Sent(long id, Instant at, PastedRelay read) {}

    /** Those that nobody has looked at, the oldest first. */
    public List<Sent> waiting(Relay relay) {
        return copies.waiting(relay.committeeId(), relay.id(), MOST_WAITING).stream()
                .flatMap(one -> new PastedText(one.body())
                        .read().map(read -> new Sent(one.id(), one.pastedAt(), read)).stream())
                .toList();
    }

    public int countWaiting(Relay relay) {
        return copies.countWaiting(relay.committeeId(), relay.id());
    }

    /** What a text says; nothing if it is no relay. */
    public Optional<PastedRelay> read(String text) {
        return new PastedText(text).read();
    }

    /** Rows of the same household, where there are several: by the roster, or by what is written where it does not tell. */
    public List<List<PastedRow>> repeated(long committeeId, PastedRelay read) {
        NamedDoors.Search search = doors.in(committeeId, read.title());
        RepeatedRows repeated = new RepeatedRows();
        read.rows().stream()
                .filter(row -> row.address() != null && !row.isWithdrawn())
                .forEach(row -> repeated.add(row, search.of(row)));
        return repeated.groups();
    }

    /** A row of a copy that nobody has kept, beside what is known, roster and queue. */
    public record PreviewedRow(ComparedRow compared, RowStanding standing) {}

    /** What a copy would bring, in its order; nothing if the text is no relay. */
    public Optional<List<PreviewedRow>> preview(Relay relay, String text, Instant at) {
        return new PastedText(text).read().map(read -> {
            CopyComparison comparison = ComparingCopies.compare(kept.of(relay), read, at);
            Map<Integer, RowStanding> standings =
                    checking.check(relay, comparison.history(), CopyPlaces.read("")).rows().stream()
                            .collect(Collectors.toMap(RowStanding::id, Function.identity()));
            return comparison.rows().stream()
                    .map(row -> new PreviewedRow(row, standings.get(row.known())))
                    .toList();
        });
    }
}
