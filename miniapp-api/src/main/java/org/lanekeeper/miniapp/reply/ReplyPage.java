package org.lanekeeper.miniapp.reply;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lanekeeper.community.reply.ReadingReplies;
import org.lanekeeper.miniapp.access.AddressRate;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Whoever has the address reads the replies: it was told in the person's own chat, and cannot be guessed. */
@Controller
@Hidden
class ReplyPage {
    private static final int TOO_MANY_REQUESTS = 429;

    private final ReadingReplies reading;
    private final ChineseTime time;
    private final AddressRate guesses;

    ReplyPage(ReadingReplies reading, ChineseTime time, ReplyPageSettings settings, Clock clock) {
        this.reading = reading;
        this.time = time;
        this.guesses = new AddressRate(settings.guessesPerMinute(), clock);
    }

    /** One reply on the page. */
    record Line(String text, String at, boolean late) {
        @Override
        public String toString() {
            return "Line[" + at + "]";
        }
    }

    @GetMapping("/a/{code}")
    String replies(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("X-Robots-Tag", "noindex");
        String address = request.getRemoteAddr();
        if (!guesses.take(address)) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(guesses.interval().toSeconds()));
            return message(response, model, TOO_MANY_REQUESTS, "试得太多了", "请过一分钟再打开。");
        }
        Optional<List<ReadingReplies.Read>> read = reading.page(code.toUpperCase(Locale.ROOT));
        if (read.isEmpty()) {
            return message(response, model, HttpServletResponse.SC_NOT_FOUND, "这一页已经没有了", "回复只保留一段时间。请在聊天里再发一次「人工」。");
        }
        guesses.giveBack(address);
        model.addAttribute(
                "replies",
                read.get().stream()
                        .map(it -> new Line(it.text(), time.text(it.at()), it.late()))
                        .toList());
        return "phone/replies";
    }

    private static String message(HttpServletResponse response, Model model, int status, String title, String text) {
        response.setStatus(status);
        model.addAttribute("title", title);
        model.addAttribute("text", text);
        return "phone/message";
    }
}
