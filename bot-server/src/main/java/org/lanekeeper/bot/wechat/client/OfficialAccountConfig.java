package org.lanekeeper.bot.wechat.client;

import java.time.Duration;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.lanekeeper.bot.settings.WechatAccount;

/** What WxJava asks about an official account. */
final class OfficialAccountConfig extends WxMpDefaultConfigImpl {
    private final transient SharedToken token;

    OfficialAccountConfig(WechatAccount account, SharedToken token) {
        this.token = token;
        setAppId(account.appId());
        setSecret(account.secret());
        useStableAccessToken(true);
        String host = account.apiHost();
        setHostConfig(new WxMpHostConfig(host, host, host));
    }

    @Override
    public String getAccessToken() {
        return token.value();
    }

    @Override
    public boolean isAccessTokenExpired() {
        return token.isExpired();
    }

    @Override
    public synchronized void updateAccessToken(String accessToken, int expiresInSeconds) {
        token.update(accessToken, Duration.ofSeconds(expiresInSeconds));
    }

    @Override
    public void expireAccessToken() {
        token.expire();
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return "OfficialAccountConfig[" + getAppId() + "]";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
