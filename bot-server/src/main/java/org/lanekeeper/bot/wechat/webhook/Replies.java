package org.lanekeeper.bot.wechat.webhook;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import org.lanekeeper.bot.door.cipher.Signature;
import org.lanekeeper.bot.wechat.message.ReplyXml;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes what the platform gets back: sealed if the message was. */
@Component
class Replies {
    /** Whatever else the platform reads instead, it tries again and shows the person a fault. */
    private static final byte[] NOTHING_TO_SAY = "success".getBytes(StandardCharsets.US_ASCII);

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    Replies(Clock clock) {
        this.clock = clock;
    }

    ResponseEntity<byte[]> write(Letter letter, String text) {
        if (text.isEmpty()) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(NOTHING_TO_SAY);
        }
        String xml = ReplyXml.text(letter.message(), text, clock.instant());
        String reply = letter.key() == null ? xml : seal(letter, xml);
        return ResponseEntity.ok().contentType(XML).body(reply.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(Letter letter, String xml) {
        String encrypted = letter.account().cipher().seal(xml.getBytes(StandardCharsets.UTF_8), letter.key());
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String nonce = Long.toUnsignedString(RANDOM.nextLong());
        String signature = Signature.of(letter.account().settings().token(), timestamp, nonce, encrypted);
        return ReplyXml.sealed(encrypted, signature, timestamp, nonce);
    }
}
