package org.lanekeeper.bot.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.hc.client5.http.HttpResponseException;
import org.junit.jupiter.api.Test;

/** What may have gone out though no answer said so. */
class WechatErrorsTest {
    @Test
    void nothingWentOutWhereNoConnectionCameAboutOrThePlatformSaidNo() {
        for (IOException fault : new IOException[] {
            new ConnectException("refused"),
            new HttpConnectTimeoutException("connect"),
            new HttpResponseException(429, "")
        }) {
            assertThat(perhapsSent(new WxErrorException(fault))).as("%s", fault).isFalse();
        }
        assertThat(perhapsSent(new WxErrorException("busy"))).isFalse();
        assertThat(perhapsSent(new WxRuntimeException("busy"))).isFalse();
    }

    @Test
    void itMayHaveGoneOutWhereTheAnswerIsMissingOrCannotBeRead() {
        for (IOException fault : new IOException[] {
            new SocketTimeoutException("read"), new SocketException("reset"), new HttpResponseException(502, "")
        }) {
            assertThat(perhapsSent(new WxErrorException(fault))).as("%s", fault).isTrue();
        }
        assertThat(perhapsSent(new IllegalStateException("not JSON"))).isTrue();
    }

    @Test
    void nothingWentOutBeforeTheMessageWasSent() {
        assertThat(WechatErrors.beforeSending(new WxErrorException(new SocketTimeoutException("read"))))
                .isEqualTo(new SendResult.Later("SocketTimeoutException", false));
    }

    private static boolean perhapsSent(Exception fault) {
        return ((SendResult.Later) WechatErrors.read(fault)).perhapsSent();
    }
}
