package org.lanekeeper.miniapp.console.voucher;

import java.util.Optional;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.RedeemingVoucher.Outcome;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.voucher.HandingOut;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The counter where goods are handed out: a code is typed or scanned, looked at, and redeemed once. */
@Controller
class Counter {
    /** Of something that is no code, so much is given back to be corrected. */
    private static final int SHOWN = 100;

    private final Vouchers vouchers;
    private final HandingOut handingOut;

    Counter(Vouchers vouchers, HandingOut handingOut) {
        this.vouchers = vouchers;
        this.handingOut = handingOut;
    }

    @GetMapping("/redeem")
    String check(@AuthenticationPrincipal Staff staff, @RequestParam(required = false) String code, Model model) {
        if (code == null || code.isBlank()) {
            return ask(model, "", code == null ? null : "请输入领取码。");
        }
        Optional<String> digits = VoucherCode.read(code);
        if (digits.isEmpty()) {
            return ask(model, code, "领取码是 12 位数字，请对着券再输一遍。");
        }
        Optional<Voucher> voucher = vouchers.byCode(digits.get()).filter(it -> it.committeeId() == staff.committeeId());
        model.addAttribute("code", digits.get());
        model.addAttribute("voucher", voucher.orElse(null));
        if (voucher.isEmpty()) {
            return "redeem/result";
        }
        model.addAttribute("byYou", handingOut.isJustRedeemedBy(staff, voucher.get()));
        boolean usable = voucher.get().status() == VoucherStatus.ISSUED;
        return usable ? "redeem/confirm" : "redeem/result";
    }

    /**
     * The answer is shown by the page redirected to, which may be reloaded without redeeming anything.
     *
     * @param paid the household pays at this moment, if there is anything to pay
     */
    @PostMapping("/redeem")
    String redeem(
            @AuthenticationPrincipal Staff staff,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean paid,
            RedirectAttributes redirect) {
        String digits = VoucherCode.read(code).orElse("");
        Outcome outcome = handingOut.redeem(staff, code, paid);
        redirect.addAttribute("code", digits.isEmpty() ? code.substring(0, Math.min(code.length(), SHOWN)) : digits);
        if (outcome instanceof Outcome.Redeemed) {
            redirect.addFlashAttribute("justRedeemed", digits);
        }
        if (outcome instanceof Outcome.UsedBefore used && handingOut.isJustRedeemedBy(staff, used.voucher())) {
            redirect.addFlashAttribute("pressedAgain", digits);
        }
        return "redirect:/redeem";
    }

    private static String ask(Model model, String typed, String unfit) {
        model.addAttribute("typed", typed);
        model.addAttribute("unfit", unfit);
        return "redeem/index";
    }
}
