package org.lanekeeper.bot.wechat.webhook;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.door.cipher.UnreadableCipherException;
import org.lanekeeper.bot.door.request.Freshness;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.door.request.RequestBody;
import org.lanekeeper.bot.settings.WechatSettings;
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
        byte[] body = RequestBody.read(request);
        try {
            return sealed ? unseal(account, query, body) : letter(account, body, null);
        } catch (MalformedMessageException e) {
            throw Refused.malformed();
        }
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

    private void checkAge(Query query) throws Refused {
        Freshness.checkSeconds(query.get("timestamp"), oldest, clock);
    }

    private static void allow(boolean allowed) throws Refused {
        if (!allowed) {
            throw Refused.wrongSignature();
        }
    }
}
