package org.lanekeeper.bot.wechat.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.door.answering.Answering;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.wechat.hearing.Heard;
import org.lanekeeper.bot.wechat.hearing.Hearing;
import org.lanekeeper.bot.wechat.hearing.LateAnswers;
import org.lanekeeper.bot.wechat.message.DeliveryKey;
import org.lanekeeper.community.resident.Platform;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the official accounts and mini-programs. */
@RestController
@RequestMapping("/wechat/{door:mp|miniapp}/{appId}")
class WechatWebhook {
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Accounts accounts;
    private final LetterBox letterBox;
    private final Answering answering;
    private final Hearing hearing;
    private final LateAnswers late;
    private final Replies replies;
    private final Clock clock;

    WechatWebhook(
            Accounts accounts,
            LetterBox letterBox,
            Answering answering,
            Hearing hearing,
            LateAnswers late,
            Replies replies,
            Clock clock) {
        this.accounts = accounts;
        this.letterBox = letterBox;
        this.answering = answering;
        this.hearing = hearing;
        this.late = late;
        this.replies = replies;
        this.clock = clock;
    }

    /** The platform's question whether this is really the account's server: echoed byte for byte. */
    @GetMapping
    ResponseEntity<byte[]> verify(@PathVariable String door, @PathVariable String appId, HttpServletRequest request) {
        try {
            Account account = accounts.find(platform(door), appId);
            Query query = Query.read(request.getQueryString());
            if (!account.signed(query)) {
                throw Refused.wrongSignature();
            }
            return ResponseEntity.ok()
                    .contentType(PLAIN)
                    .header("X-Content-Type-Options", "nosniff")
                    .body(query.get("echostr").getBytes(StandardCharsets.UTF_8));
        } catch (Refused refused) {
            return refuse(refused);
        }
    }

    @PostMapping
    CompletableFuture<ResponseEntity<byte[]>> receive(
            @PathVariable String door, @PathVariable String appId, HttpServletRequest request) throws IOException {
        // what counts for opening and closing is when it came, not when it was its turn
        Instant arrived = clock.instant();
        try {
            Account account = accounts.find(platform(door), appId);
            Letter letter = letterBox.open(account, Query.read(request.getQueryString()), request);
            return answer(letter, arrived);
        } catch (Refused refused) {
            return CompletableFuture.completedFuture(refuse(refused));
        }
    }

    private CompletableFuture<ResponseEntity<byte[]>> answer(Letter letter, Instant arrived) {
        Account account = letter.account();
        String name = account.platform() + ":" + account.settings().appId();
        String key = DeliveryKey.of(name, letter.message(), letter.body());
        Heard heard = new Heard(account.platform(), account.settings(), letter.message(), key, arrived);
        Answering.Due due = new Answering.Due(key, !awaitsWords(heard), arrived);
        Supplier<CompletableFuture<Answer>> work = () -> hearing.hear(heard);
        CompletableFuture<String> words = due.silent()
                ? answering.answer(due, work)
                : answering.answer(due, work, text -> late.pass(heard, text));
        return words.thenApply(text -> replies.write(letter, text));
    }

    /** A mini-program's chat takes no words by this way, and of events only a tap on the menu is a question. */
    private static boolean awaitsWords(Heard heard) {
        return heard.platform() == Platform.MP
                && (!heard.message().isEvent() || heard.message().event().equals("CLICK"));
    }

    private static Platform platform(String door) {
        return door.equals("mp") ? Platform.MP : Platform.MINIAPP;
    }

    private static ResponseEntity<byte[]> refuse(Refused refused) {
        // the rest of a refused body is not worth reading
        return ResponseEntity.status(refused.status())
                .header(HttpHeaders.CONNECTION, "close")
                .build();
    }
}
