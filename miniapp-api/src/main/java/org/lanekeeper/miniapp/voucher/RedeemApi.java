package org.lanekeeper.miniapp.voucher;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.RedeemingVoucher.Outcome;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.miniapp.access.ForCounter;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The counter redeems vouchers by program. */
@RestController
@ForCounter
@Tag(name = "Vouchers")
class RedeemApi {
    private final HandingOut handingOut;
    private final ChineseTime time;

    RedeemApi(HandingOut handingOut, ChineseTime time) {
        this.handingOut = handingOut;
        this.time = time;
    }

    /**
     * @param household masked address, to be compared with what the person says
     * @param name masked
     */
    record Redeemed(
            boolean redeemed,
            String title,
            String item,
            int quantity,
            int number,
            String household,
            String name,
            Instant redeemedAt) {}

    /** Once and once only, on whichever counter's telephone. */
    @PostMapping("/api/vouchers/{code}/redeem")
    Redeemed redeem(@AuthenticationPrincipal Staff staff, @PathVariable String code) {
        Outcome outcome = handingOut.redeem(staff, code);
        if (outcome instanceof Outcome.Redeemed first) {
            return answer(first.voucher());
        }
        if (outcome instanceof Outcome.UsedBefore used) {
            throw used(used.voucher(), handingOut.isJustRedeemedBy(staff, used.voucher()));
        }
        throw Refusal.notFound("这张凭证");
    }

    /**
     * @param byYou whether the one who asks redeemed it a moment ago, and may not have got the answer
     */
    private Refusal used(Voucher voucher, boolean byYou) {
        Instant when = voucher.redeemedAt();
        String detail = byYou
                ? "这张凭证刚刚已确认发放（您本人，" + time.text(when) + "）。东西还没给就给，已经给了不要再给。"
                : "这张凭证已经用过（" + time.text(when) + "），不要再发。";
        return Refusal.conflict("voucher-used", detail)
                .with("redeemedAt", when)
                .with("number", voucher.number())
                .with("byYou", byYou);
    }

    private static Redeemed answer(Voucher voucher) {
        return new Redeemed(
                true,
                voucher.title(),
                voucher.item(),
                voucher.quantity(),
                voucher.number(),
                voucher.compound() + voucher.address().masked(),
                Masking.name(voucher.name()),
                voucher.redeemedAt());
    }
}
