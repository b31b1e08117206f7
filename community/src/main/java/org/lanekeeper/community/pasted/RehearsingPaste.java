package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Reads relays that nobody sent and compares them, so that the first that somebody pastes does not meet code that has never
 * run: cold, five hundred rows cost ten times what they cost warm. Touches no data.
 */
public final class RehearsingPaste {
    private static final int ROWS = 400;
    private static final int ROUNDS = 8;

    /** As people number and write their rows. */
    private static final List<IntFunction<String>> WAYS = List.of(
            n -> n + ". 热身 " + building(n) + "-" + room(n) + " 2包",
            n -> n + "、" + building(n) + "号楼" + room(n) + "室 热身 1",
            n -> n + "." + building(n) + "幢1单元" + room(n) + "，热身，130" + (10_000_000 + n) + "，2份",
            n -> "(" + n + ")热身" + building(n) + "#" + room(n) + " ✅");

    private RehearsingPaste() {}

    /** How many rows were read. */
    public static int play() {
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            PastedRelay first = relay(round, ROWS / 2);
            PastedRelay next = relay(round, ROWS);
            CopyHistory known = ComparingCopies.compare(CopyHistory.NONE, first, Instant.EPOCH)
                    .history();
            CopyComparison compared = ComparingCopies.compare(known, next, Instant.EPOCH.plusSeconds(round));
            read += first.rows().size() + compared.rows().size();
        }
        return read;
    }

    /** Half of the rows in one way, as somebody began, the others in all. */
    private static PastedRelay relay(int round, int rows) {
        StringBuilder text = new StringBuilder("#接龙\n热身\n");
        for (int n = 1; n <= rows; n++) {
            int way = n % 2 == 0 ? round : n;
            text.append(WAYS.get(way % WAYS.size()).apply(n)).append('\n');
        }
        return new PastedText(text.toString()).read().orElseThrow();
    }

    private static int building(int n) {
        return 1 + n / 50;
    }

    private static int room(int n) {
        return 100 * (1 + n % 50 / 5) + 1 + n % 5;
    }
}
