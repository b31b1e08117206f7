package org.lanekeeper.miniapp.console.voucher;

import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.batch.EndingPlace;
import org.lanekeeper.miniapp.batch.ServingHousehold;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.voucher.TickingPayment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Besides handing out: a payment is ticked or the tick taken back, or somebody says 不要了, and that too. */
@Controller
class CounterSteps {
    private final Vouchers vouchers;
    private final TickingPayment payment;
    private final ServingHousehold serving;
    private final EndingPlace ending;

    CounterSteps(Vouchers vouchers, TickingPayment payment, ServingHousehold serving, EndingPlace ending) {
        this.ending = ending;
        this.vouchers = vouchers;
        this.payment = payment;
        this.serving = serving;
    }

    @PostMapping("/redeem/payment")
    String pay(@AuthenticationPrincipal Staff staff, @RequestParam String code, RedirectAttributes redirect) {
        return step(redirect, code, "已记收款。", () -> payment.pay(staff, code));
    }

    @PostMapping("/redeem/payment/take-back")
    String takeBack(@AuthenticationPrincipal Staff staff, @RequestParam String code, RedirectAttributes redirect) {
        return step(redirect, code, "已撤销收款。", () -> payment.takeBack(staff, code));
    }

    @PostMapping("/redeem/decline")
    String decline(@AuthenticationPrincipal Staff staff, @RequestParam String code, RedirectAttributes redirect) {
        Voucher known = find(staff, code);
        return step(
                redirect, code, "已退回，可以发给后面的人。", () -> serving.declineInPerson(staff, known.relayId(), known.number()));
    }

    /** It was the wrong button, or the wrong household. */
    @PostMapping("/redeem/decline/take-back")
    String undoDecline(@AuthenticationPrincipal Staff staff, @RequestParam String code, RedirectAttributes redirect) {
        Voucher known = find(staff, code);
        return step(
                redirect, code, "「不要了」已撤销，这张券又能用了。", () -> ending.undoDecline(staff, known.relayId(), known.number()));
    }

    private Voucher find(Staff staff, String code) {
        return VoucherCode.read(code)
                .flatMap(vouchers::byCode)
                .filter(it -> it.committeeId() == staff.committeeId())
                .orElseThrow(Absent.page());
    }

    private static String step(RedirectAttributes redirect, String code, String done, Runnable step) {
        Flash.doneOrRefused(redirect, step, done);
        redirect.addAttribute("code", VoucherCode.read(code).orElse(""));
        return "redirect:/redeem";
    }
}
