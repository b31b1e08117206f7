package org.lanekeeper.bot.wechat.client;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.lanekeeper.bot.cache.SharedCache;
import org.lanekeeper.bot.settings.ClientSettings;
import org.lanekeeper.bot.settings.WechatAccount;
import org.lanekeeper.bot.settings.WechatSettings;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One client an account. There is no "current" account: whoever calls names it. */
@Component
public class WechatClients implements DisposableBean {
    private final CloseableHttpClient http;
    private final Map<String, WxMpService> officialAccounts = new HashMap<>();
    private final Map<String, WxMaService> miniPrograms = new HashMap<>();

    WechatClients(WechatSettings settings, ClientSettings patience, SharedCache cache, Clock clock) {
        http = PatientHttp.client(patience.connect(), patience.read());
        for (WechatAccount account : settings.mp()) {
            officialAccounts.put(
                    account.appId(), officialAccount(account, new SharedToken(account.appId(), cache, clock)));
        }
        for (WechatAccount account : settings.miniapp()) {
            miniPrograms.put(account.appId(), miniProgram(account, new SharedToken(account.appId(), cache, clock)));
        }
    }

    public Optional<WxMpService> officialAccount(String appId) {
        return Optional.ofNullable(officialAccounts.get(appId));
    }

    public Optional<WxMaService> miniProgram(String appId) {
        return Optional.ofNullable(miniPrograms.get(appId));
    }

    /** A download of so many bytes at most. */
    MediaDownload download(int most) {
        return new MediaDownload(http, most);
    }

    private WxMpService officialAccount(WechatAccount account, SharedToken token) {
        WxMpServiceImpl service = new WxMpServiceImpl() {
            @Override
            public CloseableHttpClient getRequestHttpClient() {
                return http;
            }

            @Override
            public void initHttp() {
                // ours is ready
            }
        };
        // its own retries would sleep on our thread
        service.setMaxRetryTimes(0);
        service.setWxMpConfigStorage(new OfficialAccountConfig(account, token));
        return service;
    }

    private WxMaService miniProgram(WechatAccount account, SharedToken token) {
        WxMaServiceImpl service = new WxMaServiceImpl() {
            @Override
            public CloseableHttpClient getRequestHttpClient() {
                return http;
            }

            @Override
            public void initHttp() {
                // ours is ready
            }
        };
        service.setMaxRetryTimes(0);
        service.setWxMaConfig(new MiniProgramConfig(account, token));
        return service;
    }

    @Override
    public void destroy() throws Exception {
        http.close();
    }
}
