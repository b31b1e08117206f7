package org.lanekeeper.miniapp.voucher;

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
    private final RedeemingVoucher redeeming;
    private final LoggedOperations operations;

    HandingOut(RedeemingVoucher redeeming, LoggedOperations operations) {
        this.redeeming = redeeming;
        this.operations = operations;
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

    /** Names the entry and not the code, which would be good for a look at the voucher's page. */
    private static Deed deed(Voucher voucher) {
        return Operation.VOUCHER_REDEEM.on(Subject.entry(voucher.relayId(), voucher.number()));
    }
}
