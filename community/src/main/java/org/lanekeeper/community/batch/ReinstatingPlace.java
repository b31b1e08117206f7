package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.notice.SettlingDeliveries;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.ReinstatingEntry;
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
 * That a called household does not want the goods, did not come or brought them back was written down for the wrong one, or
 * it comes after all: it has its place and its voucher back, as long as nobody else has got the goods or the place.
 */
@Service
public class ReinstatingPlace {
    private final CalledPlaces places;
    private final Vouchers vouchers;
    private final Batches batches;
    private final ReinstatingEntry reinstating;
    private final HandingOver handingOver;
    private final SettlingDeliveries deliveries;
    private final PostingNotice notices;
    private final Clock clock;

    ReinstatingPlace(
            CalledPlaces places,
            Vouchers vouchers,
            Batches batches,
            ReinstatingEntry reinstating,
            HandingOver handingOver,
            SettlingDeliveries deliveries,
            PostingNotice notices,
            Clock clock) {
        this.places = places;
        this.vouchers = vouchers;
        this.batches = batches;
        this.reinstating = reinstating;
        this.handingOver = handingOver;
        this.deliveries = deliveries;
        this.notices = notices;
        this.clock = clock;
    }

    /** What became of the wish. Where it was not done, nothing has changed. */
    public sealed interface Outcome {
        /** The voucher stands as it did before its end. */
        record Reinstated() implements Outcome {}

        /** It stood so already; nothing has changed. */
        record DoneBefore() implements Outcome {}

        /** The place ended in another way, or not at all. */
        record EndedOtherwise(VoucherStatus status) implements Outcome {}

        /** Its goods went on to a later batch. */
        record GoodsGone() implements Outcome {}

        /** Its share of the quota was given on: others were called for it, or it was made smaller. */
        record PlaceGone() implements Outcome {}

        /** The household signed up again meanwhile, and each has one place. */
        record SignedUpAgain(int number) implements Outcome {}
    }

    /**
     * @param end how it ended by mistake; one that gives the goods on
     * @return nothing if there is no such entry, or it was never called
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<Outcome> reinstate(long committeeId, long relayId, int number, VoucherStatus end, Cause cause) {
        return places.lock(committeeId, relayId, number)
                .flatMap(place -> vouchers.ofEntry(committeeId, relayId, number)
                        .map(voucher -> reinstate(place, voucher, end, cause)));
    }

    private Outcome reinstate(CalledPlace place, Voucher voucher, VoucherStatus end, Cause cause) {
        Relay relay = place.relay();
        Entry entry = place.entry();
        if (voucher.status() != end) {
            return voucher.status() == end.beforeGivenOn()
                    ? new Outcome.DoneBefore()
                    : new Outcome.EndedOtherwise(voucher.status());
        }
        int left = batches.leftOver(relay.committeeId(), relay.id(), voucher.batch())
                .orElseThrow();
        if (left < voucher.quantity()) {
            return new Outcome.GoodsGone();
        }
        EntryChange change = reinstating.reinstate(relay, entry, cause);
        if (change instanceof EntryChange.PlaceHeld held) {
            return new Outcome.SignedUpAgain(held.number());
        }
        if (change instanceof EntryChange.NoRoom) {
            return new Outcome.PlaceGone();
        }
        if (!(change instanceof EntryChange.Done)
                || vouchers.reinstate(
                                relay.committeeId(),
                                relay.id(),
                                entry.number(),
                                end,
                                end.beforeGivenOn(),
                                clock.instant())
                        != 1) {
            throw new IllegalStateException("a place of a locked relay changed while it was reinstated");
        }
        settle(relay, entry, voucher, end);
        return new Outcome.Reinstated();
    }

    private void settle(Relay relay, Entry entry, Voucher voucher, VoucherStatus end) {
        if (end == VoucherStatus.RETURNED) {
            // it has its goods, and heard nothing of the mistake
            reopen(voucher);
            handingOver.settle(voucher);
            return;
        }
        boolean late = !voucher.byHand() && !voucher.pickupUntil().isAfter(clock.instant());
        boolean unheard =
                deliveries.unsaid(relay.committeeId(), relay.id(), entry.number(), voucher.endedAt(), clock.instant())
                        > 0;
        // a call to come at a time that is over would be wrong
        int reopened = late ? 0 : reopen(voucher);
        boolean knows = unheard || end == VoucherStatus.DECLINED && reopened > 0;
        tell(relay, entry, words(relay, entry, voucher, end, late), !late && knows);
    }

    private int reopen(Voucher voucher) {
        return deliveries.reopen(
                voucher.committeeId(), voucher.relayId(), voucher.batch(), List.of(voucher.number()), clock.instant());
    }

    /** Whoever is called or visited now all the same, or never heard of its end, is not rung up for this. */
    private void tell(Relay relay, Entry entry, String words, boolean knows) {
        if (knows) {
            notices.hintAboutEntry(relay.committeeId(), relay.id(), entry.number(), entry.householdId(), words);
        } else {
            notices.aboutEntry(relay.committeeId(), relay.id(), entry.number(), entry.householdId(), words);
        }
    }

    private static String words(Relay relay, Entry entry, Voucher voucher, VoucherStatus end, boolean late) {
        String mistake = end == VoucherStatus.DECLINED ? "不要了" : "过号";
        String fetching = late
                ? "领取时间已经过了，请尽快到「" + voucher.place() + "」来领。"
                : "请在 " + Moments.between(voucher.pickupFrom(), voucher.pickupUntil()) + "，到「" + voucher.place()
                        + "」领。";
        return "您家「" + relay.title() + "」第 " + entry.number() + " 号的「" + mistake + "」已经撤销，号码和领取码照旧能用。"
                + (voucher.byHand() ? "东西还是给您送上门。" : fetching);
    }
}
