package org.lanekeeper.bot.wechat.webhook;

import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.door.cipher.Signature;
import org.lanekeeper.bot.door.request.Query;
import org.lanekeeper.bot.settings.WechatAccount;
import org.lanekeeper.community.resident.Platform;

/** An account with what is needed to read its mail. */
record Account(Platform platform, WechatAccount settings, MessageCipher cipher) {
    /** Whether the platform signed the address that was called. */
    boolean signed(Query query) {
        return Signature.matches(query.get("signature"), settings.token(), query.get("timestamp"), query.get("nonce"));
    }

    /** Whether the platform signed this encrypted content. */
    boolean signed(Query query, String encrypted) {
        return Signature.matches(
                query.get("msg_signature"), settings.token(), query.get("timestamp"), query.get("nonce"), encrypted);
    }
}
