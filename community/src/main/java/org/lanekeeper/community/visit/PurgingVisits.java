package org.lanekeeper.community.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.retention.RetentionCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes visits whose time is over: what is left is counts, and a certificate of each step. */
@Service
public class PurgingVisits {
    private static final Logger log = LoggerFactory.getLogger(PurgingVisits.class);
    private static final int AT_ONCE = 500;
    /** After its end an invitation is of no use to anybody. */
    private static final Duration INVITATIONS = Duration.ofDays(1);

    private final VisitPurges purges;
    private final Invitations invitations;
    private final PurgeCertificates certificates;
    private final Committees committees;
    private final RetentionCounts counts;
    private final List<KeptOfVisit> others;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PurgingVisits(
            VisitPurges purges,
            Invitations invitations,
            PurgeCertificates certificates,
            Committees committees,
            RetentionCounts counts,
            List<KeptOfVisit> others,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.purges = purges;
        this.invitations = invitations;
        this.certificates = certificates;
        this.committees = committees;
        this.counts = counts;
        this.others = others;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How many visits were deleted. */
    public int run() {
        Instant now = clock.instant();
        int removed = 0;
        for (long committee : purges.committeesWithOld(now)) {
            try {
                removed += purge(committee, now);
            } catch (RuntimeException e) {
                // the others' time is over as well
                log.error(
                        "visits of committee {} not deleted: {}",
                        committee,
                        e.getClass().getName());
            }
        }
        while (invitations.removeOver(now.minus(INVITATIONS), AT_ONCE) == AT_ONCE) {
            // the rest
        }
        return removed;
    }

    private int purge(long committee, Instant now) {
        int removed = 0;
        Integer step = AT_ONCE;
        while (step != null && step == AT_ONCE) {
            step = transaction.execute(status -> purgeSome(committee, now));
            removed += step == null ? 0 : step;
        }
        return removed;
    }

    private record Cell(long gateId, Instant hour, VisitReason reason, boolean flagged) {}

    private int purgeSome(long committee, Instant now) {
        // certificates of one committee follow one another
        committees.lock(committee);
        List<VisitPurges.Old> old = purges.old(committee, now, AT_ONCE);
        if (old.isEmpty()) {
            return 0;
        }
        List<Long> ids = old.stream().map(VisitPurges.Old::id).toList();
        others.forEach(other -> other.forget(ids));
        int passings = purges.removePassings(ids);
        Map<String, Map.Entry<Cell, Integer>> cells = new TreeMap<>();
        for (VisitPurges.Old one : old) {
            Cell cell = new Cell(
                    one.gateId(),
                    one.registeredAt().truncatedTo(ChronoUnit.HOURS),
                    one.reason(),
                    !one.flagged().isEmpty());
            cells.merge(cell.toString(), Map.entry(cell, 1), (a, b) -> Map.entry(cell, a.getValue() + b.getValue()));
        }
        // in one order, whoever else counts
        cells.values().forEach(entry -> {
            Cell cell = entry.getKey();
            purges.count(committee, cell.gateId(), cell.hour(), cell.reason(), cell.flagged(), entry.getValue());
        });
        purges.remove(ids);
        certificates.purged(committee, old, passings, now);
        counts.note(committee, RetentionCounts.Kind.VISIT, old.size(), now);
        return old.size();
    }
}
