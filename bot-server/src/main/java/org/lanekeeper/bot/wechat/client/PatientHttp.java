package org.lanekeeper.bot.wechat.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;

/** Makes HTTP clients that wait neither long nor twice: trying again is the sender's business. */
final class PatientHttp {
    private static final int CONNECTIONS = 16;

    private PatientHttp() {}

    static CloseableHttpClient client(Duration connect, Duration read) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                .setSocketTimeout((int) read.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        var request = RequestConfig.custom()
                .setConnectionRequestTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                .setResponseTimeout(read.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connection)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .build())
                .setDefaultRequestConfig(request)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }
}
