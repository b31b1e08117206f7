package org.lanekeeper.community.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what nobody collected in its time: those vouchers lapse, their entries leave the queue and their households
 * are told, and whoever waits moves up. What was paid for, and what is carried to the door, stays with its household.
 */
@Service
public class TakingBack {
    private final Relays relays;
    private final Entries entries;
    private final Batches batches;
    private final Vouchers vouchers;
    private final LapsingVouchers lapsing;
    private final Clock clock;

    TakingBack(
            Relays relays, Entries entries, Batches batches, Vouchers vouchers, LapsingVouchers lapsing, Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.batches = batches;
        this.vouchers = vouchers;
        this.lapsing = lapsing;
        this.clock = clock;
    }

    /**
     * What would be taken back now.
     *
     * @param overdue vouchers that would lapse
     * @param notYet households whose time is still to come
     * @param paid households whose time went by, but who have paid
     * @param byHand households to whom it is still to be carried
     * @param asOf the moment that decided
     */
    public record Preview(List<Voucher> overdue, int notYet, int paid, int byHand, Instant asOf) {
        public int units() {
            return overdue.stream().mapToInt(Voucher::quantity).sum();
        }
    }

    /** What was taken back. */
    public record Taken(int households, int units) {}

    public Preview preview(Batch batch) {
        Instant now = clock.instant();
        List<Voucher> open = vouchers.ofBatch(batch.committeeId(), batch.relayId(), batch.number()).stream()
                .filter(voucher -> voucher.status() == VoucherStatus.ISSUED)
                .toList();
        List<Voucher> coming =
                open.stream().filter(voucher -> !voucher.byHand()).toList();
        List<Voucher> past = coming.stream()
                .filter(voucher -> !voucher.pickupUntil().isAfter(now))
                .toList();
        List<Voucher> overdue =
                past.stream().filter(voucher -> voucher.paidAt() == null).toList();
        return new Preview(
                overdue, coming.size() - past.size(), past.size() - overdue.size(), open.size() - coming.size(), now);
    }

    /**
     * @param asOf of the preview that somebody has looked at; later ones are not touched. Never taken for later than now
     * @return nothing if there is no such batch
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Taken> takeBack(long committeeId, long relayId, int number, Instant asOf, Staff staff) {
        Instant now = clock.instant();
        Instant decided = asOf == null || asOf.isAfter(now) ? now : asOf;
        return relays.lock(committeeId, relayId)
                .flatMap(relay -> batches.find(committeeId, relayId, number)
                        .map(batch -> takeBack(relay, batch, decided, staff)));
    }

    private Taken takeBack(Relay relay, Batch batch, Instant asOf, Staff staff) {
        List<Integer> overdue =
                vouchers.lockOverdue(batch.committeeId(), batch.relayId(), batch.number(), batch.pickupUntil(), asOf);
        if (overdue.isEmpty()) {
            return new Taken(0, 0);
        }
        Set<Integer> numbers = Set.copyOf(overdue);
        List<Entry> ended = entries.ofBatch(batch.committeeId(), batch.relayId(), batch.number()).stream()
                .filter(entry -> numbers.contains(entry.number()))
                .toList();
        boolean lapsed = ended.size() == overdue.size()
                && lapsing.lapse(relay, batch.number(), ended, Cause.of(staff, Ground.UNCLAIMED));
        if (!lapsed) {
            throw new IllegalStateException("vouchers of a locked batch changed while they lapsed");
        }
        return new Taken(ended.size(), ended.stream().mapToInt(Entry::quantity).sum());
    }
}
