package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One called household did not come in its time, or nobody was in at its door: its place goes on, and it is told. Undone by {@link ReinstatingPlace}. */
@Service
public class PassingOver {
    private final CalledPlaces places;
    private final Vouchers vouchers;
    private final LapsingVouchers lapsing;
    private final Clock clock;

    PassingOver(CalledPlaces places, Vouchers vouchers, LapsingVouchers lapsing, Clock clock) {
        this.places = places;
        this.vouchers = vouchers;
        this.lapsing = lapsing;
        this.clock = clock;
    }

    /** What became of the wish. */
    public enum Outcome {
        PASSED_OVER,
        /** It had ended before; nothing has changed. */
        ENDED_BEFORE,
        /** It can still come: its time is not over. */
        IN_TIME,
        /** It was collected meanwhile. */
        COLLECTED,
        /** It was paid for: the money goes back first. */
        PAID,
        NOT_CALLED
    }

    /** Nothing if there is no such entry. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Outcome> passOver(long committeeId, long relayId, int number, Cause cause) {
        return places.lock(committeeId, relayId, number).map(place -> passOver(place.relay(), place.entry(), cause));
    }

    private Outcome passOver(Relay relay, Entry entry, Cause cause) {
        Voucher voucher = vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number())
                .orElse(null);
        if (voucher == null) {
            return Outcome.NOT_CALLED;
        }
        boolean canCome = !voucher.byHand() && voucher.pickupUntil().isAfter(clock.instant());
        if (voucher.status() == VoucherStatus.ISSUED && canCome) {
            return Outcome.IN_TIME;
        }
        if (lapsing.lapse(relay, voucher.batch(), List.of(entry), cause)) {
            return Outcome.PASSED_OVER;
        }
        return switch (places.decided(entry)) {
            case ISSUED -> Outcome.PAID;
            case REDEEMED -> Outcome.COLLECTED;
            case LAPSED, DECLINED, RETURNED -> Outcome.ENDED_BEFORE;
        };
    }
}
