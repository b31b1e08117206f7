package org.lanekeeper.community.group;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.ledger.LedgerKind;

/**
 * What staff changed about a relay, as its public ledger tells it: numbers and no names.
 *
 * @param numbers of the entries, by what was done
 * @param quota whether there is another quota
 * @param drawn whether lots were drawn
 * @param extended whether people may sign up for longer
 * @param batches that are handed out at another place or time
 */
public record Changes(
        Map<LedgerKind, SortedSet<Integer>> numbers,
        boolean quota,
        boolean drawn,
        boolean extended,
        SortedSet<Integer> batches) {
    private static final Pattern LINE = Pattern.compile(
            "\\{\"seq\":([0-9]{1,18}),\"at\":\"[^\"]{1,40}\",\"kind\":\"([a-z]{1,16})\"(?:,\"(?:number|batch)\":([0-9]{1,9}))?");

    private static final List<LedgerKind> TOLD = List.of(
            LedgerKind.VOIDED, LedgerKind.RESTORED, LedgerKind.CORRECTED, LedgerKind.TRANSFERRED, LedgerKind.YIELDED);

    /**
     * @param blocks of the ledger, one record a line
     * @param afterSeq records up to this one have been told
     */
    public static Changes read(List<String> blocks, long afterSeq) {
        Map<LedgerKind, SortedSet<Integer>> numbers = new EnumMap<>(LedgerKind.class);
        boolean quota = false;
        boolean drawn = false;
        boolean extended = false;
        SortedSet<Integer> batches = new TreeSet<>();
        for (String block : blocks) {
            Matcher line = LINE.matcher(block);
            while (line.find()) {
                if (Long.parseLong(line.group(1)) <= afterSeq) {
                    continue;
                }
                quota |= line.group(2).equals(LedgerKind.QUOTA.word());
                drawn |= line.group(2).equals(LedgerKind.DRAWN.word());
                extended |= line.group(2).equals(LedgerKind.EXTENDED.word());
                if (line.group(2).equals(LedgerKind.RESCHEDULED.word()) && line.group(3) != null) {
                    batches.add(Integer.valueOf(line.group(3)));
                }
                for (LedgerKind kind : TOLD) {
                    if (kind.word().equals(line.group(2)) && line.group(3) != null) {
                        numbers.computeIfAbsent(kind, key -> new TreeSet<>()).add(Integer.valueOf(line.group(3)));
                    }
                }
            }
        }
        return new Changes(numbers, quota, drawn, extended, batches);
    }

    public boolean isEmpty() {
        return numbers.isEmpty() && !quota && !drawn && !extended && batches.isEmpty();
    }
}
