package org.lanekeeper.bot.wechat.client;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;

/** Makes HTTP clients that wait neither long nor twice: trying again is the sender's business. */
final class PatientHttp {
    private static final int CONNECTIONS = 16;
    /**
     * A connection that the platform has closed while it lay idle breaks under the next message, which then counts as one
     * that may have gone out. Platforms and what stands before them close after half a minute or more.
     */
    private static final TimeValue IDLE = TimeValue.ofSeconds(10);

    private PatientHttp() {}

    static CloseableHttpClient client(Duration connect, Duration read) {
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                .setSocketTimeout((int) read.toMillis(), TimeUnit.MILLISECONDS)
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
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
                .evictIdleConnections(IDLE)
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }
}
