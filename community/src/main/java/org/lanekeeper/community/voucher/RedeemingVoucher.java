package org.lanekeeper.community.voucher;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Redeems a voucher once, on whichever pharmacy's phone. */
@Service
public class RedeemingVoucher {
    private final Vouchers vouchers;
    private final Clock clock;

    RedeemingVoucher(Vouchers vouchers, Clock clock) {
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** What the counter is told. */
    public sealed interface Outcome {
        /** Hand it out. */
        record Redeemed(Voucher voucher) implements Outcome {}

        /** It was used before: hand out nothing. */
        record UsedBefore(Voucher voucher) implements Outcome {}

        /** Its time went by or the household declined, and its place went to somebody else: hand out nothing. */
        record GivenOn(Voucher voucher) implements Outcome {}

        /** Bought on behalf of the household, which has not paid yet: hand out nothing before. */
        record Unpaid(Voucher voucher) implements Outcome {}

        /** This committee issued no such voucher. */
        record Unknown() implements Outcome {}
    }

    @Transactional
    public Outcome redeem(long committeeId, String code, long staffId) {
        return redeem(committeeId, code, staffId, false);
    }

    /**
     * @param paying the household pays at this moment, if there is anything to pay
     */
    @Transactional
    public Outcome redeem(long committeeId, String code, long staffId, boolean paying) {
        boolean first = vouchers.redeem(committeeId, code, staffId, clock.instant(), paying) == 1;
        Optional<Voucher> voucher = vouchers.byCode(code).filter(it -> it.committeeId() == committeeId);
        if (voucher.isEmpty()) {
            return new Outcome.Unknown();
        }
        return first ? new Outcome.Redeemed(voucher.get()) : refused(voucher.get());
    }

    private static Outcome refused(Voucher voucher) {
        return switch (voucher.status()) {
            case ISSUED -> new Outcome.Unpaid(voucher);
            case REDEEMED -> new Outcome.UsedBefore(voucher);
            case LAPSED, DECLINED, RETURNED -> new Outcome.GivenOn(voucher);
        };
    }
}
