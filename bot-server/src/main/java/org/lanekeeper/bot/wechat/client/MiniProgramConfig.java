package org.lanekeeper.bot.wechat.client;

import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import java.time.Duration;
import org.lanekeeper.bot.settings.WechatAccount;

/** What WxJava asks about a mini-program. */
final class MiniProgramConfig extends WxMaDefaultConfigImpl {
    private final SharedToken token;

    MiniProgramConfig(WechatAccount account, SharedToken token) {
        this.token = token;
        setAppid(account.appId());
        setSecret(account.secret());
        useStableAccessToken(true);
        setApiHostUrl(account.apiHost());
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
        return "MiniProgramConfig[" + getAppid() + "]";
    }
}
