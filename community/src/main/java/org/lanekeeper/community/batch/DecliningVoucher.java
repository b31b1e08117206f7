package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.notice.SettlingDeliveries;
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

/**
 * A called household says 不要了: its voucher ends, its place goes to the next in order, and it is told what was written
 * down. Undone by {@link ReinstatingPlace}.
 */
@Service
public class DecliningVoucher {
    private final CalledPlaces places;
    private final Vouchers vouchers;
    private final SettlingDeliveries deliveries;
    private final PostingNotice notices;
    private final ExplainingEnd explaining;
    private final Clock clock;

    DecliningVoucher(
            CalledPlaces places,
            Vouchers vouchers,
            SettlingDeliveries deliveries,
            PostingNotice notices,
            ExplainingEnd explaining,
            Clock clock) {
        this.places = places;
        this.vouchers = vouchers;
        this.deliveries = deliveries;
        this.notices = notices;
        this.explaining = explaining;
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

    /**
     * @param inPerson the household itself says so, on the telephone or at the counter: nobody rings it up for it again
     * @return nothing if there is no such entry
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Outcome> decline(long committeeId, long relayId, int number, boolean inPerson, Cause cause) {
        return places.lock(committeeId, relayId, number)
                .map(place -> decline(place.relay(), place.entry(), inPerson, cause));
    }

    private Outcome decline(Relay relay, Entry entry, boolean inPerson, Cause cause) {
        Optional<Voucher> voucher = vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number());
        if (voucher.isEmpty()) {
            return Outcome.NOT_CALLED;
        }
        if (!places.giveOn(relay, List.of(entry), VoucherStatus.DECLINED, cause)) {
            return switch (places.decided(entry)) {
                case ISSUED -> Outcome.PAID;
                case REDEEMED -> Outcome.COLLECTED;
                case LAPSED, DECLINED, RETURNED -> Outcome.ENDED_BEFORE;
            };
        }
        deliveries.declined(
                relay.committeeId(), relay.id(), voucher.get().batch(), List.of(entry.number()), clock.instant());
        tell(relay, entry, inPerson);
        return Outcome.DECLINED;
    }

    private void tell(Relay relay, Entry entry, boolean inPerson) {
        String words = "您家「" + relay.title() + "」" + explaining.declined(relay, entry);
        if (inPerson) {
            notices.hintAboutEntry(relay.committeeId(), relay.id(), entry.number(), entry.householdId(), words);
        } else {
            notices.aboutEntry(relay.committeeId(), relay.id(), entry.number(), entry.householdId(), words);
        }
    }
}
