package org.lanekeeper.bot.feishu.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.door.answering.Answering;
import org.lanekeeper.bot.door.hearing.Heard;
import org.lanekeeper.bot.door.hearing.HearingPeople;
import org.lanekeeper.bot.door.once.MessageKey;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.feishu.client.FeishuClient;
import org.lanekeeper.bot.settings.FeishuSettings;
import org.lanekeeper.community.resident.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The doors of Feishu's applications. An event is answered with nothing once its words have gone out by a call, so that
 * the platform delivers it again if the server dies before; but within the three seconds that the platform waits, and what
 * takes longer is not delivered again. Each delivery sends the words: the same words to the same message carry the same
 * uuid, of which the platform takes one within an hour.
 */
@RestController
class FeishuWebhook {
    private static final Logger log = LoggerFactory.getLogger(FeishuWebhook.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of the platform's three seconds; the rest is for the way there and back. */
    private static final Duration WAIT = Duration.ofMillis(2500);

    private final FeishuLetterBox letterBox;
    private final FeishuSettings settings;
    private final Answering answering;
    private final HearingPeople people;
    private final FeishuClient client;
    private final Clock clock;

    FeishuWebhook(
            FeishuLetterBox letterBox,
            FeishuSettings settings,
            Answering answering,
            HearingPeople people,
            FeishuClient client,
            Clock clock) {
        this.letterBox = letterBox;
        this.settings = settings;
        this.answering = answering;
        this.people = people;
        this.client = client;
        this.clock = clock;
    }

    @PostMapping("/feishu/app/{appId}")
    CompletableFuture<ResponseEntity<byte[]>> receive(@PathVariable String appId, HttpServletRequest request)
            throws IOException {
        Instant arrived = clock.instant();
        try {
            FeishuSettings.App app = settings.appWithId(appId).orElseThrow(Refused::unknownAccount);
            FeishuEvent event = letterBox.open(app, request);
            if (!event.challenge().isEmpty()) {
                return CompletableFuture.completedFuture(json(Map.of("challenge", event.challenge())));
            }
            if (!event.isMessage()) {
                return CompletableFuture.completedFuture(json(Map.of()));
            }
            long left = WAIT.minus(Duration.between(arrived, clock.instant())).toMillis();
            return work(app, event, arrived)
                    .completeOnTimeout(null, Math.max(1, left), TimeUnit.MILLISECONDS)
                    .thenApply(done -> json(Map.of()));
        } catch (Refused refused) {
            // the rest of a refused body is not worth reading
            return CompletableFuture.completedFuture(ResponseEntity.status(refused.status())
                    .header(HttpHeaders.CONNECTION, "close")
                    .build());
        }
    }

    /** Done when the words are sent; never fails. */
    private CompletableFuture<Void> work(FeishuSettings.App app, FeishuEvent event, Instant arrived) {
        String key = MessageKey.of("FEISHU:" + app.appId(), event.id());
        return answering
                .answer(
                        new Answering.Due(key, false, arrived),
                        () -> hear(app, event, key, arrived),
                        late -> send(app, event, late, key))
                .thenCompose(text ->
                        text.isEmpty() ? CompletableFuture.<Void>completedFuture(null) : send(app, event, text, key));
    }

    private CompletableFuture<Answer> hear(FeishuSettings.App app, FeishuEvent event, String key, Instant at) {
        Heard heard = new Heard(
                Platform.FEISHU,
                app.appId(),
                event.sender(),
                event.inGroup() ? new Heard.Group(event.chatId(), "") : new Heard.Alone(),
                event.text(),
                key,
                at);
        return event.picture().isEmpty() || event.inGroup()
                ? people.hear(heard)
                : people.receivePicture(heard, event.messageId() + " " + event.picture());
    }

    private CompletableFuture<Void> send(FeishuSettings.App app, FeishuEvent to, String text, String key) {
        return client.reply(app, to.messageId(), text, MessageKey.of(key, text)).handle((answer, fault) -> {
            if (fault != null || answer.path("code").asInt(-1) != 0) {
                log.warn(
                        "an answer was not taken: {}",
                        fault != null ? fault.getClass().getSimpleName() : answer.path("code"));
            }
            return null;
        });
    }

    private static ResponseEntity<byte[]> json(Map<String, ?> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
