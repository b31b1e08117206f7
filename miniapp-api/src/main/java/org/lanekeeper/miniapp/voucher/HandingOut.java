package org.lanekeeper.miniapp.voucher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.batch.HandingOver;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.RedeemingVoucher;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.operation.Deed;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.stereotype.Service;

/** The counter redeems a voucher, logged. */
@Service
public class HandingOut {
    /** So soon, the same person asks because the answer was lost on the way. */
    private static final Duration JUST_NOW = Duration.ofSeconds(60);

    private final HandingOver handingOver;
    private final LoggedOperations operations;
    private final Vouchers vouchers;
    private final Clock clock;

    HandingOut(HandingOver handingOver, LoggedOperations operations, Vouchers vouchers, Clock clock) {
        this.handingOver = handingOver;
        this.operations = operations;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /**
     * @param typed the code as typed or scanned
     * @param paying the household pays at this moment, if there is anything to pay
     */
    public RedeemingVoucher.Outcome redeem(Staff staff, String typed, boolean paying) {
        Optional<String> code = VoucherCode.read(typed);
        if (code.isEmpty()) {
            return new RedeemingVoucher.Outcome.Unknown();
        }
        return operations.run(
                staff,
                () -> handingOver.atCounter(staff.committeeId(), code.get(), staff.id(), paying),
                outcome -> outcome instanceof RedeemingVoucher.Outcome.Redeemed redeemed
                        ? Optional.of(deed(redeemed.voucher(), paying))
                        : Optional.empty());
    }

    /** Whether it was this staff member who redeemed the voucher, less than a minute ago. */
    public boolean isJustRedeemedBy(Staff staff, Voucher voucher) {
        Instant redeemedAt = voucher.redeemedAt();
        return redeemedAt != null
                && redeemedAt.plus(JUST_NOW).isAfter(clock.instant())
                && vouchers.redeemedBy(voucher.committeeId(), voucher.id()).equals(Optional.of(staff.id()));
    }

    /** Names the entry and not the code, which would be good for a look at the voucher's page. */
    private static Deed deed(Voucher voucher, boolean paying) {
        return Operation.VOUCHER_REDEEM.on(
                Subject.entry(voucher.relayId(), voucher.number()), paying && voucher.onBehalf() ? "同时收款" : "");
    }
}
