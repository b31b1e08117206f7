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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The counter redeems vouchers by program. */
@RestController
@ForCounter
@Tag(name = "Vouchers")
class RedeemApi {
    private final HandingOut handingOut;
    private final TickingPayment payment;
    private final ChineseTime time;

    RedeemApi(HandingOut handingOut, TickingPayment payment, ChineseTime time) {
        this.handingOut = handingOut;
        this.payment = payment;
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

    /**
     * @param paidAt null while nothing is paid
     */
    record Payment(int number, String item, int quantity, Instant paidAt) {
        static Payment of(Voucher voucher) {
            return new Payment(
                    voucher.number(), voucher.item(), voucher.quantity(), voucher.isPaid() ? voucher.paidAt() : null);
        }
    }

    /** The household has paid for what the committee bought for it. */
    @PostMapping("/api/vouchers/{code}/payment")
    Payment pay(@AuthenticationPrincipal Staff staff, @PathVariable String code) {
        return Payment.of(payment.pay(staff, code));
    }

    /** The money went back, or the tick was a mistake; only while the goods are still here. */
    @DeleteMapping("/api/vouchers/{code}/payment")
    Payment takePaymentBack(@AuthenticationPrincipal Staff staff, @PathVariable String code) {
        return Payment.of(payment.takeBack(staff, code));
    }

    /**
     * Once and once only, on whichever counter's telephone.
     *
     * @param paid the household pays at this moment, if there is anything to pay
     */
    @PostMapping("/api/vouchers/{code}/redeem")
    Redeemed redeem(
            @AuthenticationPrincipal Staff staff,
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean paid) {
        Outcome outcome = handingOut.redeem(staff, code, paid);
        if (outcome instanceof Outcome.Redeemed first) {
            return answer(first.voucher());
        }
        if (outcome instanceof Outcome.UsedBefore used) {
            throw used(used.voucher(), handingOut.isJustRedeemedBy(staff, used.voucher()));
        }
        if (outcome instanceof Outcome.GivenOn over) {
            throw Refusal.conflict(
                            "voucher-over", "这张券" + over.voucher().status().label() + "，东西留给后面的人，不要再发。")
                    .with("number", over.voucher().number())
                    .with("status", over.voucher().status());
        }
        if (outcome instanceof Outcome.Unpaid unpaid) {
            throw Refusal.conflict("voucher-unpaid", "这一户还没付款。请先收款，再发。")
                    .with("number", unpaid.voucher().number());
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
