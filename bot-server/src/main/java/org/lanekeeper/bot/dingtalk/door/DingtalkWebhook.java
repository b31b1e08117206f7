package org.lanekeeper.bot.dingtalk.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.dialogue.Texts;
import org.lanekeeper.bot.door.answering.Answering;
import org.lanekeeper.bot.door.hearing.Heard;
import org.lanekeeper.bot.door.hearing.HearingPeople;
import org.lanekeeper.bot.door.once.MessageKey;
import org.lanekeeper.bot.door.reply.PostingReplies;
import org.lanekeeper.bot.door.request.Freshness;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.bot.settings.DingtalkSettings;
import org.lanekeeper.community.resident.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The doors of DingTalk's robots. The request itself is answered with nothing; words go to the message's own session
 * address, whenever they are ready, and once however often the message is delivered:
 * the platform would show a repetition, so only the delivery that set the work going sends. If the server dies after the
 * answer was remembered and before it was sent, what was asked is done and the words are lost; the person can ask again.
 */
@RestController
class DingtalkWebhook {
    private static final Logger log = LoggerFactory.getLogger(DingtalkWebhook.class);
    /** The platform's own advice. */
    private static final Duration OLDEST = Duration.ofHours(1);

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);

    private final DingtalkSettings settings;
    private final Answering answering;
    private final HearingPeople people;
    private final PostingReplies replies;
    private final Clock clock;

    DingtalkWebhook(
            DingtalkSettings settings, Answering answering, HearingPeople people, PostingReplies replies, Clock clock) {
        this.settings = settings;
        this.answering = answering;
        this.people = people;
        this.replies = replies;
        this.clock = clock;
    }

    @PostMapping("/dingtalk/robot/{name}")
    CompletableFuture<ResponseEntity<byte[]>> receive(@PathVariable String name, HttpServletRequest request)
            throws IOException {
        Instant arrived = clock.instant();
        try {
            DingtalkSettings.App app = settings.appNamed(name).orElseThrow(Refused::unknownAccount);
            checkSigned(app, request);
            RobotMessage message = RobotMessage.read(RequestBody.read(request));
            String key = MessageKey.of("DINGTALK:" + name, message.id());
            AtomicBoolean mine = new AtomicBoolean();
            return answering
                    .answer(
                            new Answering.Due(key, false, arrived),
                            () -> {
                                mine.set(true);
                                return hear(name, message, key, arrived);
                            },
                            late -> send(app, message, late))
                    .thenApply(text -> {
                        // another delivery of the same message has its words sent already
                        if (mine.get() && !text.isEmpty()) {
                            send(app, message, text);
                        }
                        return ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(NOTHING);
                    });
        } catch (Refused refused) {
            // the rest of a refused body is not worth reading
            return CompletableFuture.completedFuture(ResponseEntity.status(refused.status())
                    .header(HttpHeaders.CONNECTION, "close")
                    .build());
        }
    }

    /** Before the body is read. */
    private void checkSigned(DingtalkSettings.App app, HttpServletRequest request) throws Refused {
        String timestamp = request.getHeader("timestamp");
        if (timestamp == null || !RobotSignature.matches(request.getHeader("sign"), timestamp, app.secret())) {
            throw Refused.wrongSignature();
        }
        Freshness.checkMillis(timestamp, OLDEST, clock);
    }

    private CompletableFuture<Answer> hear(String name, RobotMessage message, String key, Instant at) {
        if (message.isUnheard()) {
            return CompletableFuture.completedFuture(new Answer(Texts.unheard(), true));
        }
        return people.hear(new Heard(
                Platform.DINGTALK,
                name,
                message.sender(),
                message.inGroup() ? new Heard.Group(message.conversationId(), message.title()) : new Heard.Alone(),
                message.text(),
                key,
                at));
    }

    private void send(DingtalkSettings.App app, RobotMessage to, String text) {
        Optional<URI> session = PostingReplies.within(app.sessionHost(), to.session());
        if (session.isEmpty()) {
            log.warn("a message came without an address of the platform to answer to");
            return;
        }
        Map<String, ?> body = Map.of("msgtype", "text", "text", Map.of("content", text));
        replies.post(session.get(), body, Map.of()).whenComplete((answer, fault) -> {
            if (fault != null || answer.path("errcode").asInt(-1) != 0) {
                log.warn(
                        "an answer was not taken: {}",
                        fault != null ? fault.getClass().getSimpleName() : answer.path("errcode"));
            }
        });
    }
}
