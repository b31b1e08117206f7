package org.lanekeeper.community.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lanekeeper.community.ledger.LedgerFault.Kind;

/**
 * Finds out what was done to a chain. Every line names its place (seq) and the hash of the line before: a line that is
 * wrong in itself was altered; of two for one place, the one that the next line names is genuine and the other inserted;
 * a place without a line was removed; a line far from its neighbours was moved.
 */
final class ChainCheck {
    private final List<LedgerLine> lines = new ArrayList<>();
    private final List<LedgerFault> faults = new ArrayList<>();

    void add(LedgerLine line) {
        lines.add(line.forChain());
    }

    List<LedgerFault> faults() {
        TreeMap<Long, List<LedgerLine>> claims = new TreeMap<>();
        for (LedgerLine line : lines) {
            if (line.isSound()) {
                claims.computeIfAbsent(line.seq(), seq -> new ArrayList<>(1)).add(line);
            }
        }
        TreeMap<Long, LedgerLine> places = genuine(claims);
        placeAltered(places);
        findRemoved(places);
        findBrokenLinks(places);
        findMoved(places);
        faults.sort((a, b) -> Long.compare(a.line(), b.line()));
        return faults;
    }

    /** From the end, because each line vouches for the one before. */
    private TreeMap<Long, LedgerLine> genuine(TreeMap<Long, List<LedgerLine>> claims) {
        TreeMap<Long, LedgerLine> places = new TreeMap<>();
        claims.descendingMap().forEach((seq, claimants) -> {
            LedgerLine after = places.get(seq + 1);
            List<LedgerLine> before = claims.getOrDefault(seq - 1, List.of());
            LedgerLine genuine = claimants.stream()
                    .filter(line -> after != null && line.hasLineBehind(after))
                    .findFirst()
                    .or(() -> claimants.stream()
                            .filter(line -> before.stream().anyMatch(it -> it.hasLineBehind(line)))
                            .findFirst())
                    .orElse(claimants.get(0));
            places.put(seq, genuine);
            for (LedgerLine other : claimants) {
                if (other != genuine) {
                    boolean copy = other.hash().equals(genuine.hash());
                    report(
                            Kind.INSERTED,
                            seq,
                            other.line(),
                            copy
                                    ? "第 " + seq + " 条出现了两次，另一次在文件第 " + genuine.line() + " 行"
                                    : "这一行冒充第 " + seq + " 条；真的第 " + seq + " 条在文件第 " + genuine.line() + " 行");
                }
            }
        });
        return places;
    }

    /** A line that is wrong in itself cannot be believed where it belongs: it is where it stands. */
    private void placeAltered(TreeMap<Long, LedgerLine> places) {
        Map<LedgerLine, Long> seqs = seqs(places);
        long last = 0;
        for (LedgerLine line : lines) {
            if (line.isSound()) {
                last = seqs.getOrDefault(line, last);
                continue;
            }
            boolean fills = !places.containsKey(last + 1);
            long seq = fills ? last + 1 : line.seq();
            if (fills || !places.isEmpty() && seq > 0 && seq < places.lastKey() && !places.containsKey(seq)) {
                places.put(seq, line);
                last = seq;
                report(
                        Kind.ALTERED,
                        seq,
                        line.line(),
                        line.hash().isEmpty() ? "这一行已经不是账本的样子，被改动过" : "这一行的内容和它自己的校验码对不上，被改动过");
            } else {
                report(Kind.INSERTED, seq, line.line(), "这一行的校验码不对，账本在这里也不缺内容：是后来加进去的");
            }
        }
    }

    private void findRemoved(TreeMap<Long, LedgerLine> places) {
        long last = 0;
        long line = 0;
        for (Map.Entry<Long, LedgerLine> place : places.entrySet()) {
            long seq = place.getKey();
            if (seq > last + 1) {
                String which =
                        seq - last == 2 ? "第 " + (last + 1) + " 条" : "第 " + (last + 1) + " 到 " + (seq - 1) + " 条";
                report(Kind.REMOVED, last + 1, line, which + "不见了，被删掉了");
            }
            last = seq;
            line = place.getValue().line();
        }
    }

    private void findBrokenLinks(TreeMap<Long, LedgerLine> places) {
        for (Map.Entry<Long, LedgerLine> place : places.entrySet()) {
            long seq = place.getKey();
            LedgerLine line = place.getValue();
            LedgerLine before = places.get(seq - 1);
            if (seq == 1 && line.isSound() && !line.prev().equals(Chain.ORIGIN)) {
                report(Kind.REMOVED, 1, line.line(), "第 1 条前面本来还有别的内容");
            }
            if (!line.isSound() || before == null || !before.isSound() || before.hasLineBehind(line)) {
                continue;
            }
            LedgerLine after = places.get(seq + 1);
            boolean itself = after == null || after.isSound() && !line.hasLineBehind(after);
            long blamed = itself ? seq : seq - 1;
            report(
                    Kind.ALTERED,
                    blamed,
                    (itself ? line : before).line(),
                    "第 " + seq + " 条记着的前一条，不是现在的第 " + (seq - 1) + " 条：第 " + blamed + " 条被换过，校验码也重新算过");
        }
    }

    /** The fewest lines that, taken out, leave the others in order. */
    private void findMoved(TreeMap<Long, LedgerLine> places) {
        List<Map.Entry<Long, LedgerLine>> inFile = new ArrayList<>(places.entrySet());
        inFile.sort((a, b) -> Long.compare(a.getValue().line(), b.getValue().line()));
        Set<Long> inOrder = longestAscent(inFile.stream().map(Map.Entry::getKey).toList());
        for (Map.Entry<Long, LedgerLine> place : inFile) {
            if (!inOrder.contains(place.getKey())) {
                Map.Entry<Long, LedgerLine> before = places.lowerEntry(place.getKey());
                String home = before == null ? "最前面" : "第 " + before.getKey() + " 条后面";
                report(
                        Kind.REORDERED,
                        place.getKey(),
                        place.getValue().line(),
                        "第 " + place.getKey() + " 条被挪了位置，它本来在" + home);
            }
        }
    }

    private static Set<Long> longestAscent(List<Long> seqs) {
        List<Integer> tails = new ArrayList<>();
        int[] before = new int[seqs.size()];
        for (int i = 0; i < seqs.size(); i++) {
            long seq = seqs.get(i);
            int at = Collections.binarySearch(tails, i, (a, b) -> Long.compare(seqs.get(a), seq));
            int place = at >= 0 ? at : -at - 1;
            before[i] = place == 0 ? -1 : tails.get(place - 1);
            if (place == tails.size()) {
                tails.add(i);
            } else {
                tails.set(place, i);
            }
        }
        Set<Long> ascent = new HashSet<>();
        for (int i = tails.isEmpty() ? -1 : tails.get(tails.size() - 1); i >= 0; i = before[i]) {
            ascent.add(seqs.get(i));
        }
        return ascent;
    }

    private static Map<LedgerLine, Long> seqs(Map<Long, LedgerLine> places) {
        Map<LedgerLine, Long> seqs = new HashMap<>();
        places.forEach((seq, line) -> seqs.put(line, seq));
        return seqs;
    }

    private void report(Kind kind, long seq, long line, String what) {
        faults.add(new LedgerFault(kind, seq, line, what));
    }
}
