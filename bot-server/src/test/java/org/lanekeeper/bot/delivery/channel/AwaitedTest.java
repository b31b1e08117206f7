package org.lanekeeper.bot.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.door.reply.NoTokenException;
import org.lanekeeper.bot.door.reply.UnfitAnswerException;

/** What may have reached a group though the call failed. */
class AwaitedTest {
    private static final Duration BREATH = Duration.ofSeconds(5);

    private static SendResult failed(Throwable fault) {
        return Awaited.failed(fault, BREATH);
    }

    @Test
    void nothingHasLeftWithoutAConnectionOrAToken() {
        assertThat(failed(new ConnectException("refused"))).isEqualTo(new SendResult.Later("ConnectException", false));
        assertThat(failed(new CompletionException(new UnknownHostException("x"))))
                .isEqualTo(new SendResult.Later("UnknownHostException", false));
        assertThat(failed(new CompletionException(new NoTokenException(new HttpTimeoutException("x")))))
                .isEqualTo(new SendResult.Later("no token", false));
    }

    @Test
    void itMayHaveArrivedWhereTheAnswerIsMissingOrUnreadable() {
        assertThat(failed(new SocketException("reset"))).isEqualTo(new SendResult.Later("SocketException", true));
        assertThat(failed(new HttpTimeoutException("x"))).isEqualTo(new SendResult.Later("HttpTimeoutException", true));
        assertThat(failed(new UnfitAnswerException(503))).isEqualTo(new SendResult.Later("HTTP 503", true));
        assertThat(failed(new UnfitAnswerException(200))).isEqualTo(new SendResult.Later("unreadable answer", true));
    }

    @Test
    void tooFastIsAPauseAndNoFault() {
        assertThat(failed(new UnfitAnswerException(429))).isEqualTo(new SendResult.Paused(BREATH));
    }
}
