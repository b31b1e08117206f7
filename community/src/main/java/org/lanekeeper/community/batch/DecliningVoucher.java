package org.lanekeeper.community.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.notice.SettlingDeliveries;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
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

/** A called household says 不要了: its voucher ends, and its place goes to the next in order. */
@Service
public class DecliningVoucher {
    private final Relays relays;
    private final Entries entries;
    private final Vouchers vouchers;
    private final LapsingEntries lapsing;
    private final SettlingDeliveries deliveries;
    private final Clock clock;

    DecliningVoucher(
            Relays relays,
            Entries entries,
            Vouchers vouchers,
            LapsingEntries lapsing,
            SettlingDeliveries deliveries,
            Clock clock) {
        this.relays = relays;
        this.entries = entries;
        this.vouchers = vouchers;
        this.lapsing = lapsing;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What became of the wish. */
    public enum Outcome {
        DECLINED,
        /** It had ended before; nothing has changed. */
        ENDED_BEFORE,
        /** It was collected: there is nothing to give back. */
        COLLECTED,
        /** It was paid for: the money goes back first. */
        PAID,
        /** Not called yet: the household steps back from the queue instead. */
        NOT_CALLED
    }

    /** Nothing if there is no such entry. */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Outcome> decline(long committeeId, long relayId, int number, Cause cause) {
        return relays.lock(committeeId, relayId)
                .flatMap(
                        relay -> entries.find(committeeId, relayId, number).map(entry -> decline(relay, entry, cause)));
    }

    private Outcome decline(Relay relay, Entry entry, Cause cause) {
        Optional<Voucher> voucher = vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number());
        if (voucher.isEmpty()) {
            return Outcome.NOT_CALLED;
        }
        List<Integer> number = List.of(entry.number());
        Instant now = clock.instant();
        Long by = cause.staff() == null ? null : cause.staff().id();
        int given = vouchers.giveOn(relay.committeeId(), relay.id(), number, VoucherStatus.DECLINED, by, now);
        if (given == 0) {
            // whoever was faster at the counter decided it
            Voucher decided = vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number())
                    .orElseThrow();
            return switch (decided.status()) {
                case ISSUED -> Outcome.PAID;
                case REDEEMED -> Outcome.COLLECTED;
                case LAPSED, DECLINED, RETURNED -> Outcome.ENDED_BEFORE;
            };
        }
        if (entry.status() == EntryStatus.ACCEPTED) {
            lapsing.lapse(relay, List.of(entry), cause);
        }
        deliveries.declined(relay.committeeId(), relay.id(), voucher.get().batch(), number, now);
        return Outcome.DECLINED;
    }
}
