package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.notice.SettlingDeliveries;
import org.lanekeeper.community.voucher.RedeemingVoucher;
import org.lanekeeper.community.voucher.RedeemingVoucher.Outcome;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Goods come into the household's hands, at a counter or at the door: nobody needs to tell it any more. */
@Service
public class HandingOver {
    private final RedeemingVoucher redeeming;
    private final Vouchers vouchers;
    private final SettlingDeliveries deliveries;
    private final Clock clock;

    HandingOver(RedeemingVoucher redeeming, Vouchers vouchers, SettlingDeliveries deliveries, Clock clock) {
        this.redeeming = redeeming;
        this.vouchers = vouchers;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * @param paying the household pays at this moment, if there is anything to pay
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional
    public Outcome atCounter(long committeeId, String code, long staffId, boolean paying) {
        Outcome outcome = redeeming.redeem(committeeId, code, staffId, paying);
        if (outcome instanceof Outcome.Redeemed redeemed) {
            settle(redeemed.voucher());
        }
        return outcome;
    }

    /**
     * 已送到: the worker ticks it, and the voucher is used.
     *
     * @return nothing if the entry has no voucher
     */
    @Retryable(includes = ConcurrencyFailureException.class, maxRetries = 4, delay = 20, jitter = 20)
    @Transactional
    public Optional<Outcome> atDoor(long committeeId, long relayId, int number, long staffId, boolean paying) {
        return vouchers.ofEntry(committeeId, relayId, number)
                .map(voucher -> atCounter(committeeId, voucher.code(), staffId, paying));
    }

    /** Nothing has to be carried or told any more: the household has its goods. */
    void settle(Voucher voucher) {
        List<Integer> number = List.of(voucher.number());
        if (voucher.byHand()) {
            deliveries.delivered(voucher.committeeId(), voucher.relayId(), voucher.batch(), number, clock.instant());
        } else {
            deliveries.over(voucher.committeeId(), voucher.relayId(), voucher.batch(), number, clock.instant());
        }
    }
}
