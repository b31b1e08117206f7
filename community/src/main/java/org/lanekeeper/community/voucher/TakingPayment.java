package org.lanekeeper.community.voucher;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ticks that a household has paid for what the committee bought for it, and takes the tick back. */
@Service
public class TakingPayment {
    private final Vouchers vouchers;
    private final Clock clock;

    TakingPayment(Vouchers vouchers, Clock clock) {
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /**
     * @param changed false where it stood so before, or the goods were handed out or given on meanwhile
     */
    public record Ticked(Voucher voucher, boolean changed) {}

    /** Nothing if this committee issued no such voucher, or there is nothing to pay for it. */
    @Transactional
    public Optional<Ticked> pay(long committeeId, String code, long staffId) {
        return find(committeeId, code).map(voucher -> {
            boolean changed = vouchers.pay(committeeId, code, staffId, clock.instant()) == 1;
            return new Ticked(find(committeeId, code).orElseThrow(), changed);
        });
    }

    /** The money went back, or the tick was a mistake. Only while the goods are still here. */
    @Transactional
    public Optional<Ticked> takeBack(long committeeId, String code) {
        return find(committeeId, code).map(voucher -> {
            boolean changed = vouchers.unpay(committeeId, code) == 1;
            return new Ticked(find(committeeId, code).orElseThrow(), changed);
        });
    }

    private Optional<Voucher> find(long committeeId, String code) {
        return vouchers.byCode(code).filter(it -> it.committeeId() == committeeId && it.onBehalf());
    }
}
