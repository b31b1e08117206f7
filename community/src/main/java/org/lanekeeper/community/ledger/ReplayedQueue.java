package org.lanekeeper.community.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lanekeeper.community.ledger.LedgerFault.Kind;

/** Who waits in each cell and how much of its quota is called for, as a batch is about to show. */
final class ReplayedQueue {
    static final String RESERVED = "walk-in";

    private final Map<String, TreeSet<ReplayedEntry>> waiting = new HashMap<>();
    private final Map<String, Long> quotas = new HashMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Map<String, ReplayedEntry> lastCalled = new HashMap<>();
    private boolean inUnits;

    void countUnits() {
        inUnits = true;
    }

    void quota(String cell, long quota) {
        quotas.put(cell, quota);
    }

    /** Changes an entry and keeps the order and the sums right. */
    void change(ReplayedEntry entry, Consumer<ReplayedEntry> change) {
        waiting(entry).remove(entry);
        take(entry, -1);
        change.accept(entry);
        take(entry, 1);
        if (entry.awaitsItsTurn()) {
            waiting(entry).add(entry);
        }
    }

    private TreeSet<ReplayedEntry> waiting(ReplayedEntry entry) {
        return waiting.computeIfAbsent(entry.cell, cell -> new TreeSet<>());
    }

    private void take(ReplayedEntry entry, int sign) {
        if (entry.standing && entry.batch > 0) {
            taken.merge(entry.cell, sign * size(entry), Long::sum);
        }
    }

    void call(ReplayedEntry entry, int batch) {
        change(entry, called -> called.batch = batch);
        lastCalled.merge(entry.cell, entry, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    /** A called entry has its place again: nobody else may have been called for it. */
    void reinstate(ReplayedEntry entry, Report report) {
        change(entry, back -> back.standing = true);
        long quota = quotaOf(entry.cell);
        if (taken.getOrDefault(entry.cell, 0L) > quota) {
            report.of(Kind.QUOTA, "第 " + entry.number + " 号的位置还给了它，叫到的已经超过名额 " + quota);
        }
    }

    /** What a cell holds; where quotas were shared out, a cell without a share has none. */
    long quotaOf(String cell) {
        return quotas.getOrDefault(cell, quotas.isEmpty() ? Long.MAX_VALUE : 0L);
    }

    /** What an entry takes of a quota. */
    long size(ReplayedEntry entry) {
        return inUnits ? entry.quantity : 1;
    }

    /** Looks back on a batch that is complete. */
    void closeBatch(Report report) {
        lastCalled.forEach((cell, last) -> {
            TreeSet<ReplayedEntry> left = waiting.get(cell);
            if (left != null && !left.isEmpty() && left.first().compareTo(last) < 0) {
                report.of(
                        Kind.OVERTAKEN,
                        "第 " + last.batch + " 批叫了第 " + last.number + " 号，可是轮到的第 " + left.first().number + " 号没有叫");
            }
            long quota = quotaOf(cell);
            if (taken.getOrDefault(cell, 0L) > quota) {
                report.of(Kind.QUOTA, "第 " + last.batch + " 批叫完，叫到的已经超过名额 " + quota);
            }
        });
        lastCalled.clear();
    }

    /** Takes what is wrong, at the line that is being read. */
    interface Report {
        void of(Kind kind, String what);
    }
}
