package org.lanekeeper.bot.wecom.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.door.answering.Answering;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.settings.WecomApp;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.bot.wechat.message.DeliveryKey;
import org.lanekeeper.bot.wecom.client.WecomClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The doors of the WeCom applications. Words that come too late for the answer go by a call of ours, where the
 * application's secret is known; else whoever was asked to wait has to ask.
 */
@RestController
@RequestMapping("/wecom/app/{agentId}")
class WecomAppWebhook {
    private static final Logger log = LoggerFactory.getLogger(WecomAppWebhook.class);
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final WecomApps apps;
    private final Answering answering;
    private final HearingApp hearing;
    private final WecomSettings settings;
    private final WecomClient client;
    private final Clock clock;

    WecomAppWebhook(
            WecomApps apps,
            Answering answering,
            HearingApp hearing,
            WecomSettings settings,
            WecomClient client,
            Clock clock) {
        this.settings = settings;
        this.client = client;
        this.apps = apps;
        this.answering = answering;
        this.hearing = hearing;
        this.clock = clock;
    }

    /** The platform's question whether this is the application's server: the decrypted text alone, within a second. */
    @GetMapping
    ResponseEntity<byte[]> verify(@PathVariable String agentId, HttpServletRequest request) {
        try {
            return ResponseEntity.ok()
                    .contentType(PLAIN)
                    .header("X-Content-Type-Options", "nosniff")
                    .body(apps.find(agentId).question(Query.read(request.getQueryString())));
        } catch (Refused refused) {
            return refuse(refused);
        }
    }

    @PostMapping
    CompletableFuture<ResponseEntity<byte[]>> receive(@PathVariable String agentId, HttpServletRequest request)
            throws IOException {
        Instant arrived = clock.instant();
        try {
            WecomApps.Door door = apps.find(agentId);
            AppLetter letter = door.open(Query.read(request.getQueryString()), request, clock);
            String key = DeliveryKey.of("WECOM_APP:" + agentId, letter.message(), letter.body());
            Answering.Due due = new Answering.Due(key, letter.message().isEvent(), arrived);
            Supplier<CompletableFuture<Answer>> work = () -> hearing.hear(agentId, letter.message(), key, arrived);
            Optional<WecomApp> writes = settings.appWithId(agentId).filter(WecomApp::writes);
            CompletableFuture<String> words = writes.isEmpty()
                    ? answering.answer(due, work)
                    : answering.answer(
                            due,
                            work,
                            late -> send(writes.get(), letter.message().from(), late));
            return words.thenApply(text -> door.write(letter, text, clock.instant()));
        } catch (Refused refused) {
            return CompletableFuture.completedFuture(refuse(refused));
        }
    }

    private void send(WecomApp app, String member, String text) {
        client.write(app, member, text).whenComplete((answer, fault) -> {
            if (fault != null || answer.path("errcode").asInt(-1) != 0) {
                log.warn(
                        "a late answer was not taken: {}",
                        fault != null ? fault.getClass().getSimpleName() : answer.path("errcode"));
            }
        });
    }

    private static ResponseEntity<byte[]> refuse(Refused refused) {
        // the rest of a refused body is not worth reading
        return ResponseEntity.status(refused.status())
                .header(HttpHeaders.CONNECTION, "close")
                .build();
    }
}
