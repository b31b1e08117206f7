package org.lanekeeper.miniapp.resident;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * One mini-program's line to the platform. It brings its own HTTP client: the library's trusts any certificate and
 * waits longer than a person at a telephone does.
 */
final class PlatformClient extends WxMaServiceImpl {
    private static final int CONNECTIONS = 50;

    private final CloseableHttpClient http;

    PlatformClient(WechatSettings.MiniProgram program, Duration timeout) {
        this.http = client(Timeout.of(timeout));
        WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
        config.setAppid(program.appId());
        config.setSecret(program.secret());
        config.setApiHostUrl(program.apiHost().toString());
        config.useStableAccessToken(true);
        setWxMaConfig(config);
        // the library's own tries sleep on the caller's thread
        setMaxRetryTimes(0);
    }

    private static CloseableHttpClient client(Timeout timeout) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    @Override
    public void initHttp() {
        // nothing of the library's to set up
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }
}
