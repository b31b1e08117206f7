package org.lanekeeper.miniapp.voucher;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.access.AddressRate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The resident shows this page at the counter. Whoever has the code has the voucher. */
@Controller
@Hidden
class VoucherPage {
    private static final int TOO_MANY_REQUESTS = 429;

    private final Vouchers vouchers;
    private final VoucherFace face;
    private final AddressRate guesses;

    VoucherPage(Vouchers vouchers, VoucherFace face, VoucherSettings settings, Clock clock) {
        this.vouchers = vouchers;
        this.face = face;
        this.guesses = new AddressRate(settings.guessesPerMinute(), clock);
    }

    @GetMapping("/v/{code}")
    String voucher(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        String address = request.getRemoteAddr();
        if (!guesses.take(address)) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(guesses.interval().toSeconds()));
            return message(response, model, TOO_MANY_REQUESTS, "试得太多了", "请过一分钟再打开。");
        }
        Optional<Voucher> voucher = VoucherCode.read(code).flatMap(vouchers::byCode);
        if (voucher.isEmpty()) {
            return message(
                    response, model, HttpServletResponse.SC_NOT_FOUND, "没有这张凭证", "请核对 12 位数字，或从通知里的链接重新打开。找不到就问问居委会。");
        }
        guesses.giveBack(address);
        model.addAttribute("voucher", face.of(voucher.get()));
        return "phone/voucher";
    }

    private static String message(HttpServletResponse response, Model model, int status, String title, String text) {
        response.setStatus(status);
        model.addAttribute("title", title);
        model.addAttribute("text", text);
        return "phone/message";
    }
}
