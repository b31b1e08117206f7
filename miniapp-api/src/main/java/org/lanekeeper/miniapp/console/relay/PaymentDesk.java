package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.console.Flash;
import org.lanekeeper.miniapp.voucher.TickingPayment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The money for what the committee bought for a called household: whoever gives it back at the desk has no code to type. */
@Controller
@RequestMapping("/admin/relays/{id:\\d+}/entries/{number:\\d{1,9}}/payment")
class PaymentDesk {
    private final TickingPayment payment;

    PaymentDesk(TickingPayment payment) {
        this.payment = payment;
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping
    String pay(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(redirect, () -> payment.pay(staff, id, number), "第 " + number + " 号已记收款，东西还没发。");
        return back(id, number);
    }

    @ForBlockOwners(About.ENTRY)
    @PostMapping("/take-back")
    String takeBack(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            RedirectAttributes redirect) {
        Flash.doneOrRefused(redirect, () -> payment.takeBack(staff, id, number), "第 " + number + " 号的收款已撤销。");
        return back(id, number);
    }

    private static String back(long id, int number) {
        return "redirect:/admin/relays/" + id + "/entries/" + number + "#deeds";
    }
}
