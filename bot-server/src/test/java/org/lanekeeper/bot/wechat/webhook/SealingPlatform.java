package org.lanekeeper.bot.wechat.webhook;

import org.lanekeeper.sandbox.platform.crypto.BrokenCipher;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;

/** The platform's side of the encryption, by the sandbox's own reading of its description. */
final class SealingPlatform {
    private final MessageCipher cipher;

    SealingPlatform(String appId, String key) {
        cipher = new MessageCipher(key, appId);
    }

    String seal(String message) {
        return cipher.encrypt(message);
    }

    String open(String encrypted) throws BrokenCipher {
        return cipher.decrypt(encrypted);
    }
}
