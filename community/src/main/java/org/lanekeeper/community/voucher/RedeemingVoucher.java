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

        /** This committee issued no such voucher. */
        record Unknown() implements Outcome {}
    }

    @Transactional
    public Outcome redeem(long committeeId, String code, long staffId) {
        boolean first = vouchers.redeem(committeeId, code, staffId, clock.instant()) == 1;
        Optional<Voucher> voucher = vouchers.byCode(code).filter(v -> v.committeeId() == committeeId);
        if (voucher.isEmpty()) {
            return new Outcome.Unknown();
        }
        return first ? new Outcome.Redeemed(voucher.get()) : new Outcome.UsedBefore(voucher.get());
    }
}
