package org.lanekeeper.bot.wecom.app;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.door.cipher.Seal;
import org.lanekeeper.bot.door.request.Freshness;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.bot.settings.WecomApp;
import org.lanekeeper.bot.settings.WecomSettings;
import org.lanekeeper.bot.wechat.message.Fields;
import org.lanekeeper.bot.wechat.message.IncomingMessage;
import org.lanekeeper.bot.wechat.message.MalformedMessageException;
import org.lanekeeper.bot.wechat.message.ReplyXml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The configured applications, each with its seal. The XML inside is WeChat's. */
@Component
class WecomApps {
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final Map<String, Door> doors;

    WecomApps(WecomSettings settings, WechatSettings patience) {
        doors = settings.app().stream()
                .map(app -> new Door(app, patience.oldest()))
                .collect(Collectors.toMap(door -> door.agentId, Function.identity()));
    }

    Door find(String agentId) throws Refused {
        Door door = doors.get(agentId);
        if (door == null) {
            throw Refused.unknownAccount();
        }
        return door;
    }

    /** One application's. */
    static final class Door {
        private final String agentId;
        private final Seal seal;
        private final Duration oldest;

        private Door(WecomApp app, Duration oldest) {
            this.agentId = app.agentId();
            this.oldest = oldest;
            seal = new Seal(
                    app.token(), new MessageCipher(app.corpId(), app.encodingAesKey(), app.previousEncodingAesKey()));
        }

        byte[] question(Query query) throws Refused {
            return seal.open(query, query.get("echostr")).message();
        }

        AppLetter open(Query query, HttpServletRequest request, Clock clock) throws Refused, IOException {
            byte[] body = RequestBody.read(request);
            try {
                MessageCipher.Opened opened = seal.open(query, Fields.read(body).text("Encrypt"));
                Freshness.checkSeconds(query.get("timestamp"), oldest, clock);
                IncomingMessage message = IncomingMessage.of(Fields.read(opened.message()));
                return new AppLetter(message, opened.message(), opened.key());
            } catch (MalformedMessageException e) {
                throw Refused.malformed();
            }
        }

        /** Sealed; nothing at all where there is nothing to say, which ends the platform's retries. */
        ResponseEntity<byte[]> write(AppLetter letter, String text, Instant now) {
            if (text.isEmpty()) {
                return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(new byte[0]);
            }
            String xml = ReplyXml.text(letter.message(), text, now);
            Seal.Sealed sealed = seal.seal(xml.getBytes(StandardCharsets.UTF_8), letter.key(), now);
            String reply = ReplyXml.sealed(sealed.encrypted(), sealed.signature(), sealed.timestamp(), sealed.nonce());
            return ResponseEntity.ok().contentType(XML).body(reply.getBytes(StandardCharsets.UTF_8));
        }
    }
}
