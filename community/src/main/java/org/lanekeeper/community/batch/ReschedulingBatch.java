package org.lanekeeper.community.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayLedger;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A drawn batch is handed out at another place or time: it rains, the pharmacy is closed, somebody mistyped. */
@Service
public class ReschedulingBatch {
    private final Relays relays;
    private final Batches batches;
    private final Vouchers vouchers;
    private final RelayLedger ledger;
    private final Clock clock;

    ReschedulingBatch(Relays relays, Batches batches, Vouchers vouchers, RelayLedger ledger, Clock clock) {
        this.relays = relays;
        this.batches = batches;
        this.vouchers = vouchers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Where and when from now on.
     *
     * @param from where each household has a time of its own, all of them move with the first
     * @param until where each has its own, it moves too and is not asked for
     */
    public record Goal(String place, Instant from, Instant until) {}

    /**
     * What it would come to; changes nothing.
     *
     * @return nothing if there is no such batch
     * @throws UnfitBatchException in plain Chinese, naming the field
     */
    public Optional<Rescheduled> preview(long committeeId, long relayId, int number, Goal goal) {
        return batches.find(committeeId, relayId, number).map(batch -> to(batch, goal));
    }

    /**
     * @return nothing if there is no such batch
     * @throws UnfitBatchException in plain Chinese, naming the field
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Rescheduled> reschedule(long committeeId, long relayId, int number, Goal goal, Cause cause) {
        return relays.lock(committeeId, relayId)
                .flatMap(relay -> preview(committeeId, relayId, number, goal).map(to -> reschedule(relay, to, cause)));
    }

    private Rescheduled to(Batch batch, Goal goal) {
        Instant until = batch.slotted() && goal.from() != null
                ? batch.pickupUntil().plus(Rescheduled.shift(batch, goal.from()))
                : goal.until();
        BatchPlan plan = new BatchPlan(1, goal.place(), goal.from(), until);
        plan.refuseIfOver(clock.instant());
        List<Voucher> open = vouchers.ofBatch(batch.committeeId(), batch.relayId(), batch.number()).stream()
                .filter(voucher -> voucher.status() == VoucherStatus.ISSUED && !voucher.byHand())
                .toList();
        return new Rescheduled(batch, plan.place(), plan.pickupFrom(), plan.pickupUntil(), open);
    }

    private Rescheduled reschedule(Relay relay, Rescheduled to, Cause cause) {
        if (!to.changed()) {
            return to;
        }
        Batch batch = to.before();
        ledger.append(
                relay,
                List.of(ledger.record(relay, LedgerKind.RESCHEDULED, cause).batch(batch.number())));
        batches.reschedule(
                batch.committeeId(), batch.relayId(), batch.number(), to.place(), to.pickupFrom(), to.pickupUntil());
        if (batch.slotted()) {
            vouchers.shiftSlots(
                    batch.committeeId(),
                    batch.relayId(),
                    batch.number(),
                    to.shift().toSeconds());
        }
        return to;
    }
}
