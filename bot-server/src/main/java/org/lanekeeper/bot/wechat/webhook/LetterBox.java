package org.lanekeeper.bot.wechat.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.bot.wechat.cipher.MessageCipher;
import org.lanekeeper.bot.wechat.cipher.UnreadableCipherException;
import org.lanekeeper.bot.wechat.message.Fields;
import org.lanekeeper.bot.wechat.message.IncomingMessage;
import org.lanekeeper.bot.wechat.message.MalformedMessageException;
import org.springframework.stereotype.Component;

/**
 * Checks who sent a request and opens it. A wrong signature of the address is refused before the body is read. A sealed
 * body is parsed as far as its encrypted part, whose own signature decides; only then is anything in it interpreted.
 */
@Component
class LetterBox {
    /** Far above the platform's own largest message. */
    static final int LARGEST = 64 * 1024;

    private final Duration oldest;
    private final Clock clock;

    LetterBox(WechatSettings settings, Clock clock) {
        this.oldest = settings.oldest();
        this.clock = clock;
    }

    Letter open(Account account, Query query, HttpServletRequest request) throws Refused, IOException {
        boolean sealed = query.isSealed();
        if (sealed) {
            // what is sealed need not sign the address as well, but what it says there has to be true
            allow(query.get("signature").isEmpty() || account.signed(query));
        } else {
            allow(account.signed(query) && !account.settings().requireEncryption());
            checkAge(query);
        }
        byte[] body = read(request);
        try {
            return sealed ? unseal(account, query, body) : letter(account, body, null);
        } catch (MalformedMessageException e) {
            throw Refused.malformed();
        }
    }

    private static byte[] read(HttpServletRequest request) throws Refused, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw Refused.tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw Refused.tooLarge();
        }
        return body;
    }

    private Letter unseal(Account account, Query query, byte[] body) throws Refused, MalformedMessageException {
        String encrypted = Fields.read(body).text("Encrypt");
        if (encrypted.isEmpty()) {
            throw Refused.malformed();
        }
        allow(account.signed(query, encrypted));
        checkAge(query);
        try {
            MessageCipher.Opened opened = account.cipher().open(encrypted);
            return letter(account, opened.message(), opened.key());
        } catch (UnreadableCipherException e) {
            throw Refused.wrongSignature();
        }
    }

    private static Letter letter(Account account, byte[] body, MessageCipher.Key key) throws MalformedMessageException {
        return new Letter(account, IncomingMessage.of(Fields.read(body)), body, key);
    }

    /** Answers are remembered for longer than this: whoever replays an old request cannot act twice. */
    private void checkAge(Query query) throws Refused {
        try {
            Instant stated = Instant.ofEpochSecond(Long.parseLong(query.get("timestamp")));
            allow(Duration.between(stated, clock.instant()).abs().compareTo(oldest) <= 0);
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw Refused.wrongSignature();
        }
    }

    private static void allow(boolean allowed) throws Refused {
        if (!allowed) {
            throw Refused.wrongSignature();
        }
    }
}
