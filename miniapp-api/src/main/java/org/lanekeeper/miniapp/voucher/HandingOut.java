package org.lanekeeper.miniapp.voucher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.RedeemingVoucher;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
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

    private final RedeemingVoucher redeeming;
    private final LoggedOperations operations;
    private final Redeemers redeemers;
    private final Clock clock;

    HandingOut(RedeemingVoucher redeeming, LoggedOperations operations, Redeemers redeemers, Clock clock) {
        this.redeeming = redeeming;
        this.operations = operations;
        this.redeemers = redeemers;
        this.clock = clock;
    }

    /**
     * @param typed the code as typed or scanned
     */
    public RedeemingVoucher.Outcome redeem(Staff staff, String typed) {
        Optional<String> code = VoucherCode.read(typed);
        if (code.isEmpty()) {
            return new RedeemingVoucher.Outcome.Unknown();
        }
        return operations.run(
                staff,
                () -> redeeming.redeem(staff.committeeId(), code.get(), staff.id()),
                outcome -> outcome instanceof RedeemingVoucher.Outcome.Redeemed redeemed
                        ? Optional.of(deed(redeemed.voucher()))
                        : Optional.empty());
    }

    /** Whether it was this staff member who redeemed the voucher, less than a minute ago. */
    public boolean isJustRedeemedBy(Staff staff, Voucher voucher) {
        Instant redeemedAt = voucher.redeemedAt();
        return redeemedAt != null
                && redeemedAt.plus(JUST_NOW).isAfter(clock.instant())
                && redeemers.of(voucher).equals(Optional.of(staff.id()));
    }

    /** Names the entry and not the code, which would be good for a look at the voucher's page. */
    private static Deed deed(Voucher voucher) {
        return Operation.VOUCHER_REDEEM.on(Subject.entry(voucher.relayId(), voucher.number()));
    }
}
