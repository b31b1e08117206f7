package org.lanekeeper.standalone.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;

/** What somebody with access to the files might do, and where it has to be found. */
public enum Tampering {
    ALTER_A_FIELD("ALTERED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            Matcher field = FIELD.matcher(lines.get(at));
            List<int[]> values = new ArrayList<>();
            while (field.find()) {
                values.add(new int[] {field.start(1), field.end(1)});
            }
            int[] value = values.get(random.nextInt(values.size()));
            int place = value[0] + random.nextInt(value[1] - value[0]);
            char other = lines.get(at).charAt(place) == '7' ? '3' : '7';
            lines.set(
                    at,
                    lines.get(at).substring(0, place) + other + lines.get(at).substring(place + 1));
            return new Deed(lines, "", at + 1);
        }
    },
    ALTER_AND_HASH_ANEW("ALTERED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = 1 + random.nextInt(lines.size() - 2);
            lines.set(at, forged(at, lines));
            return new Deed(lines, "", at + 1);
        }
    },
    REMOVE("REMOVED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = random.nextInt(lines.size() - 1);
            lines.remove(at);
            return new Deed(lines, "", at + 1);
        }
    },
    REMOVE_SEVERAL("REMOVED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = random.nextInt(lines.size() / 2);
            lines.subList(at, at + 2 + random.nextInt(10)).clear();
            return new Deed(lines, "", at + 1);
        }
    },
    INSERT_A_FORGED_LINE("INSERTED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = 1 + random.nextInt(lines.size() - 1);
            lines.add(at, forged(at, lines));
            return new Deed(lines, "", at + 1);
        }
    },
    INSERT_A_COPY("INSERTED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            lines.add(random.nextInt(lines.size() - at) + at + 1, lines.get(at));
            return new Deed(lines, "", at + 1);
        }
    },
    MOVE("REORDERED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = random.nextInt(lines.size() / 2);
            String line = lines.remove(at);
            lines.add(at + 2 + random.nextInt(10), line);
            return new Deed(lines, "", at + 1);
        }
    },
    SWAP("REORDERED") {
        @Override
        Deed on(List<String> lines, Random random) {
            int at = random.nextInt(lines.size() - 3);
            Collections.swap(lines, at, at + 3);
            return new Deed(lines, "", at + 1);
        }
    },
    CUT_THE_END("CUT") {
        @Override
        Deed on(List<String> lines, Random random) {
            String head = hash(lines.get(lines.size() - 1));
            int left = lines.size() - 1 - random.nextInt(lines.size() / 2);
            return new Deed(new ArrayList<>(lines.subList(0, left)), head, 0);
        }
    },
    WRITE_ALL_ANEW("CUT") {
        @Override
        Deed on(List<String> lines, Random random) {
            String head = hash(lines.get(lines.size() - 1));
            return new Deed(
                    InventedLedger.byArrival(random.nextLong(), lines.size()).lines(), head, 0);
        }
    };

    private static final Pattern FIELD = Pattern.compile(":\"?([0-9a-zA-Z+:.-]+)\"?[,}]");
    private static final Pattern HASH = Pattern.compile("\"hash\":\"([0-9a-f]{64})\"}$");

    private final String kind;

    Tampering(String kind) {
        this.kind = kind;
    }

    /**
     * A ledger that was tampered with.
     *
     * @param knownHead what somebody had written down before, empty if nothing
     * @param seq of the line that it is about, 0 if it is about none
     */
    public record Deed(List<String> lines, String knownHead, long seq) {}

    abstract Deed on(List<String> lines, Random random);

    /** Done to a ledger of so many events; the same seed does the same. */
    public Deed with(long seed, int events) {
        Random random = new Random(seed);
        InventedLedger ledger =
                random.nextBoolean() ? InventedLedger.byArrival(seed, events) : InventedLedger.byLot(seed, events);
        return on(ledger.lines(), random);
    }

    /** What it is called. */
    public String kind() {
        return kind;
    }

    static String hash(String line) {
        Matcher hash = HASH.matcher(line);
        if (!hash.find()) {
            throw new IllegalArgumentException(line);
        }
        return hash.group(1);
    }

    /** A line for a place whose hash is right and which names the line before. */
    private static String forged(int at, List<String> lines) {
        return new Chain(at, hash(lines.get(at - 1)))
                .append(LedgerRecord.of(LedgerKind.CLOSED, Instant.EPOCH))
                .line();
    }
}
