package org.lanekeeper.bot.wechat.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.bot.door.cipher.MessageCipher;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.settings.WechatAccount;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Component;

/** The configured accounts. */
@Component
class Accounts {
    private final Map<Platform, Map<String, Account>> accounts;

    Accounts(WechatSettings settings) {
        accounts = Map.of(
                Platform.MP, read(Platform.MP, settings.mp()),
                Platform.MINIAPP, read(Platform.MINIAPP, settings.miniapp()));
    }

    private static Map<String, Account> read(Platform platform, List<WechatAccount> settings) {
        Map<String, Account> read = new HashMap<>();
        settings.forEach(one -> read.put(one.appId(), new Account(platform, one, cipher(one))));
        return read;
    }

    private static MessageCipher cipher(WechatAccount account) {
        return new MessageCipher(account.appId(), account.encodingAesKey(), account.previousEncodingAesKey());
    }

    Account find(Platform platform, String appId) throws Refused {
        Account account = accounts.get(platform).get(appId);
        if (account == null) {
            throw Refused.unknownAccount();
        }
        return account;
    }
}
