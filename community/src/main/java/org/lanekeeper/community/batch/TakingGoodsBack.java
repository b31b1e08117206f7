package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.notice.SettlingDeliveries;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.LapsingEntries;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What was ticked as handed out: it was a mistake, or the goods came back. */
@Service
public class TakingGoodsBack {
    private final CalledPlaces places;
    private final Vouchers vouchers;
    private final LapsingEntries lapsing;
    private final SettlingDeliveries deliveries;
    private final Clock clock;

    TakingGoodsBack(
            CalledPlaces places,
            Vouchers vouchers,
            LapsingEntries lapsing,
            SettlingDeliveries deliveries,
            Clock clock) {
        this.places = places;
        this.vouchers = vouchers;
        this.lapsing = lapsing;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What became of the wish. */
    public enum Outcome {
        DONE,
        /** It stood so before; nothing has changed. */
        DONE_BEFORE,
        /** Nothing was handed out. */
        NOT_COLLECTED
    }

    /**
     * Ticked by mistake: nobody has the goods, and the voucher can be used again.
     *
     * @return nothing if the entry has no voucher
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional
    public Optional<Outcome> undo(long committeeId, long relayId, int number) {
        int undone = vouchers.reissue(committeeId, relayId, number);
        return vouchers.ofEntry(committeeId, relayId, number).map(voucher -> {
            if (undone == 1) {
                deliveries.reopen(committeeId, relayId, voucher.batch(), List.of(number), clock.instant());
                return Outcome.DONE;
            }
            return voucher.status() == VoucherStatus.ISSUED ? Outcome.DONE_BEFORE : Outcome.NOT_COLLECTED;
        });
    }

    /**
     * 领了又退回: the household brought the goods back and has its money; they go to the next in order. Undone by {@link
     * ReinstatingPlace}.
     *
     * @return nothing if there is no such entry, or it has no voucher
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Outcome> takeBack(long committeeId, long relayId, int number, Cause cause) {
        return places.lock(committeeId, relayId, number)
                .flatMap(place -> takeBack(place.relay(), place.entry(), cause));
    }

    private Optional<Outcome> takeBack(Relay relay, Entry entry, Cause cause) {
        int taken = vouchers.takeGoodsBack(
                relay.committeeId(), relay.id(), entry.number(), cause.staffId(), clock.instant());
        if (taken == 1) {
            deliveries.declined(
                    relay.committeeId(), relay.id(), entry.batch(), List.of(entry.number()), clock.instant());
        }
        if (taken == 1 && entry.status() == EntryStatus.ACCEPTED) {
            lapsing.lapse(relay, List.of(entry), cause);
        }
        return vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number())
                .map(Voucher::status)
                .map(status -> taken == 1
                        ? Outcome.DONE
                        : status == VoucherStatus.RETURNED ? Outcome.DONE_BEFORE : Outcome.NOT_COLLECTED);
    }
}
