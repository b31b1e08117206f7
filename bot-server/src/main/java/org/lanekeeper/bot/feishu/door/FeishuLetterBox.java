package org.lanekeeper.bot.feishu.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.lanekeeper.bot.door.request.Freshness;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.bot.settings.FeishuSettings;
import org.lanekeeper.bot.settings.WechatSettings;
import org.springframework.stereotype.Component;

/**
 * Checks who sent an event and opens it. The question whether the address is right comes without a signature; its
 * encryption and its token have to do, and it has no effect.
 */
@Component
class FeishuLetterBox {
    private final Duration oldest;
    private final Clock clock;

    FeishuLetterBox(WechatSettings settings, Clock clock) {
        this.oldest = settings.oldest();
        this.clock = clock;
    }

    FeishuEvent open(FeishuSettings.App app, HttpServletRequest request) throws Refused, IOException {
        byte[] body = RequestBody.read(request);
        String timestamp = request.getHeader("X-Lark-Request-Timestamp");
        String nonce = request.getHeader("X-Lark-Request-Nonce");
        String signature = request.getHeader("X-Lark-Signature");
        Optional<String> signing = keys(app)
                .filter(key -> EventCipher.signed(signature, timestamp, nonce, key, body))
                .findFirst();
        if (signing.isPresent()) {
            Freshness.checkSeconds(timestamp, oldest, clock);
        }
        String sealed = FeishuEvent.sealed(body);
        byte[] opened = signing.map(Stream::of)
                .orElseGet(() -> keys(app))
                .map(key -> EventCipher.open(sealed, key))
                .filter(plain -> plain != null)
                .findFirst()
                .orElseThrow(Refused::wrongSignature);
        FeishuEvent event = signing.isPresent() ? FeishuEvent.read(opened) : readUnsigned(opened);
        boolean question = !event.challenge().isEmpty();
        if (!equal(event.token(), app.verificationToken())
                || !question && (signing.isEmpty() || !event.appId().equals(app.appId()))) {
            throw Refused.wrongSignature();
        }
        return event;
    }

    /** Whoever has not signed learns nothing of what a cipher text opened to. */
    private static FeishuEvent readUnsigned(byte[] opened) throws Refused {
        try {
            return FeishuEvent.read(opened);
        } catch (Refused e) {
            throw Refused.wrongSignature();
        }
    }

    private static Stream<String> keys(FeishuSettings.App app) {
        return Stream.of(app.encryptKey(), app.previousEncryptKey()).filter(key -> !key.isEmpty());
    }

    private static boolean equal(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
