package org.lanekeeper.community.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.notice.SettlingDeliveries;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.LapsingEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** One called household did not come in its time, or nobody was in at its door: its place goes on, and it is told. */
@Service
public class PassingOver {
    private final Relays relays;
    private final Entries entries;
    private final Vouchers vouchers;
    private final LapsingEntries lapsing;
    private final SettlingDeliveries deliveries;
    private final PostingNotice notices;
    private final ExplainingEnd explaining;
    private final Clock clock;

    PassingOver(
            Relays relays,
            Entries entries,
            Vouchers vouchers,
            LapsingEntries lapsing,
            SettlingDeliveries deliveries,
            PostingNotice notices,
            ExplainingEnd explaining,
            Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.vouchers = vouchers;
        this.lapsing = lapsing;
        this.deliveries = deliveries;
        this.notices = notices;
        this.explaining = explaining;
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
        return relays.lock(committeeId, relayId)
                .flatMap(relay ->
                        entries.find(committeeId, relayId, number).map(entry -> passOver(relay, entry, cause)));
    }

    private Outcome passOver(Relay relay, Entry entry, Cause cause) {
        Instant now = clock.instant();
        Voucher voucher = vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number())
                .orElse(null);
        if (voucher == null) {
            return Outcome.NOT_CALLED;
        }
        boolean canCome = !voucher.byHand() && voucher.pickupUntil().isAfter(now);
        if (voucher.status() == VoucherStatus.ISSUED && canCome) {
            return Outcome.IN_TIME;
        }
        List<Integer> number = List.of(entry.number());
        Long by = cause.staff() == null ? null : cause.staff().id();
        if (vouchers.giveOn(relay.committeeId(), relay.id(), number, VoucherStatus.LAPSED, by, now) == 0) {
            return decided(relay, entry);
        }
        lapsing.lapse(relay, List.of(entry), cause);
        deliveries.over(relay.committeeId(), relay.id(), voucher.batch(), number, now);
        notices.aboutEntry(
                relay.committeeId(),
                relay.id(),
                entry.number(),
                entry.householdId(),
                "您家「" + relay.title() + "」" + explaining.passedOver(relay, entry));
        return Outcome.PASSED_OVER;
    }

    /** Whoever was faster decided it. */
    private Outcome decided(Relay relay, Entry entry) {
        return switch (vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number())
                .orElseThrow()
                .status()) {
            case ISSUED -> Outcome.PAID;
            case REDEEMED -> Outcome.COLLECTED;
            case LAPSED, DECLINED, RETURNED -> Outcome.ENDED_BEFORE;
        };
    }
}
