package org.lanekeeper.miniapp.board;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Everybody may read the board, on a telephone or printed on the wall. */
@Controller
@Hidden
class BoardPage {
    private final DrawingUpBoard drawingUp;

    BoardPage(DrawingUpBoard drawingUp) {
        this.drawingUp = drawingUp;
    }

    @GetMapping("/b/{relay:\\d{1,18}}")
    String board(
            @PathVariable long relay,
            @RequestParam(name = "page", defaultValue = "1") String wanted,
            ServletWebRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Optional<PrintedBoard> printed = drawingUp.page(relay, number(wanted));
        if (printed.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("title", "没有这个接龙");
            model.addAttribute("text", "可能是链接不完整，或者还没有公布。请重新扫码，或问问居委会。");
            return "phone/message";
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        boolean packed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (request.checkNotModified(printed.get().etag(packed))) {
            return null;
        }
        byte[] page = packed ? printed.get().packed() : printed.get().plain();
        if (packed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, PrintedBoard.GZIP);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
        return null;
    }

    /** As browsers say it; whoever writes it in a rarer way gets the page as it is. */
    private static boolean takesGzip(String accepted) {
        return accepted != null
                && Arrays.stream(accepted.split(",")).map(String::strip).anyMatch(PrintedBoard.GZIP::equals);
    }

    private static int number(String page) {
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
