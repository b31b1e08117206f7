package org.lanekeeper.bot.wecom.bot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.door.answering.Answering;
import org.lanekeeper.bot.door.hearing.Heard;
import org.lanekeeper.bot.door.hearing.HearingPeople;
import org.lanekeeper.bot.door.once.MessageKey;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.community.resident.Platform;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The doors of the WeCom AI bots. */
@RestController
@RequestMapping("/wecom/bot/{botId}")
class WecomBotWebhook {
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final WecomBots bots;
    private final Answering answering;
    private final HearingPeople people;
    private final LaterAnswer later;
    private final Clock clock;

    WecomBotWebhook(WecomBots bots, Answering answering, HearingPeople people, LaterAnswer later, Clock clock) {
        this.bots = bots;
        this.answering = answering;
        this.people = people;
        this.later = later;
        this.clock = clock;
    }

    /** The platform's question whether this is the bot's server: the decrypted text alone, within a second. */
    @GetMapping
    ResponseEntity<byte[]> verify(@PathVariable String botId, HttpServletRequest request) {
        try {
            return ResponseEntity.ok()
                    .contentType(PLAIN)
                    .header("X-Content-Type-Options", "nosniff")
                    .body(bots.find(botId).question(Query.read(request.getQueryString())));
        } catch (Refused refused) {
            return refuse(refused);
        }
    }

    @PostMapping
    CompletableFuture<ResponseEntity<byte[]>> receive(@PathVariable String botId, HttpServletRequest request)
            throws IOException {
        Instant arrived = clock.instant();
        try {
            WecomBots.Door door = bots.find(botId);
            WecomBots.Letter letter = door.open(Query.read(request.getQueryString()), request, clock);
            BotMessage message = letter.message();
            String key = MessageKey.of("WECOM_BOT:" + botId, message.id());
            return answering
                    .answer(
                            new Answering.Due(key, message.isEvent(), arrived),
                            () -> hear(message, key, arrived),
                            text -> later.send(door.settings().responseHost(), message, text))
                    .thenApply(text -> door.write(letter, text, clock.instant()));
        } catch (Refused refused) {
            return CompletableFuture.completedFuture(refuse(refused));
        }
    }

    private CompletableFuture<Answer> hear(BotMessage message, String key, Instant at) {
        Heard heard = new Heard(
                Platform.WECOM_BOT,
                message.botId(),
                message.sender(),
                message.inGroup() ? new Heard.Group(message.chatId(), "") : new Heard.Alone(),
                message.text(),
                key,
                at);
        if (message.isEvent()) {
            return message.event().equals("enter_chat")
                    ? people.greetNewcomer(heard)
                    : CompletableFuture.completedFuture(new Answer("", true));
        }
        return people.hear(heard);
    }

    private static ResponseEntity<byte[]> refuse(Refused refused) {
        // the rest of a refused body is not worth reading
        return ResponseEntity.status(refused.status())
                .header(HttpHeaders.CONNECTION, "close")
                .build();
    }
}
