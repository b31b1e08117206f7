package org.lanekeeper.bot.wecom.bot;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.bot.door.answering.Markdown;
import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.door.cipher.Seal;
import org.lanekeeper.bot.door.request.Freshness;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.bot.settings.WecomBot;
import org.lanekeeper.bot.settings.WecomSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The configured AI bots, each with its seal. */
@Component
class WecomBots {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Door> doors;

    WecomBots(WecomSettings settings, WechatSettings patience) {
        doors = settings.bot().stream()
                .map(bot -> new Door(bot, patience.oldest()))
                .collect(Collectors.toMap(door -> door.bot.botId(), Function.identity()));
    }

    Door find(String botId) throws Refused {
        Door door = doors.get(botId);
        if (door == null) {
            throw Refused.unknownAccount();
        }
        return door;
    }

    /** A message whose sender was checked, and the key to answer under. */
    record Letter(BotMessage message, MessageCipher.Key key) {}

    /** One bot's. */
    static final class Door {
        private final WecomBot bot;
        private final Seal seal;
        private final Duration oldest;

        private Door(WecomBot bot, Duration oldest) {
            this.bot = bot;
            this.oldest = oldest;
            // the receiver of a bot's cipher texts is empty, and anything else in its place is refused
            seal = new Seal(bot.token(), new MessageCipher("", bot.encodingAesKey(), bot.previousEncodingAesKey()));
        }

        WecomBot settings() {
            return bot;
        }

        byte[] question(Query query) throws Refused {
            return seal.open(query, query.get("echostr")).message();
        }

        Letter open(Query query, HttpServletRequest request, Clock clock) throws Refused, IOException {
            byte[] body = RequestBody.read(request);
            try {
                MessageCipher.Opened opened = seal.open(query, BotMessage.sealed(body));
                Freshness.checkSeconds(query.get("timestamp"), oldest, clock);
                BotMessage message = BotMessage.read(opened.message(), bot.name());
                if (!message.botId().equals(bot.botId())) {
                    // with an empty receiver this alone tells bots under one key apart
                    throw Refused.wrongSignature();
                }
                return new Letter(message, opened.key());
            } catch (BotMessage.Malformed e) {
                throw Refused.malformed();
            }
        }

        /**
         * Sealed. A message is answered by a stream that is finished at once, a greeting by text: the platform takes
         * nothing else there (被动回复消息). Its id is the message's own, so that every delivery gets the same answer.
         */
        ResponseEntity<byte[]> write(Letter letter, String text, Instant now) {
            if (text.isEmpty()) {
                return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(new byte[0]);
            }
            Map<String, ?> reply = letter.message().isEvent()
                    ? Map.of("msgtype", "text", "text", Map.of("content", text))
                    : Map.of(
                            "msgtype",
                            "stream",
                            "stream",
                            Map.of("id", letter.message().id(), "finish", true, "content", Markdown.plain(text)));
            Seal.Sealed sealed =
                    seal.seal(JSON.writeValueAsString(reply).getBytes(StandardCharsets.UTF_8), letter.key(), now);
            Map<String, ?> envelope = Map.of(
                    "encrypt", sealed.encrypted(),
                    "msgsignature", sealed.signature(),
                    "timestamp", Long.parseLong(sealed.timestamp()),
                    "nonce", sealed.nonce());
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsString(envelope).getBytes(StandardCharsets.UTF_8));
        }
    }
}
