package org.lanekeeper.bot.feishu.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.bot.SettableClock;
import org.lanekeeper.bot.door.request.Refused;
import org.lanekeeper.bot.settings.FeishuSettings;
import org.lanekeeper.bot.settings.WechatSettings;
import org.springframework.mock.web.MockHttpServletRequest;

/** After a change of key the platform goes on with the old one for events on their way. */
class KeyChangeTest {
    /** hello world under "test key": the sample of the platform's description. */
    private static final String SEALED = "{\"encrypt\":\"P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=\"}";

    private final Clock clock = new SettableClock(Instant.parse("2020-02-04T00:00:00Z"));

    private int status(FeishuSettings.App app) throws Exception {
        WechatSettings settings = new WechatSettings(
                List.of(),
                List.of(),
                Duration.ofSeconds(4),
                Duration.ofHours(48),
                Duration.ofHours(24),
                1,
                1,
                new WechatSettings.Windows(Duration.ZERO, 0, Duration.ZERO, 0));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/feishu/app/cli");
        byte[] body = SEALED.getBytes(StandardCharsets.UTF_8);
        request.setContent(body);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        request.addHeader("X-Lark-Request-Timestamp", timestamp);
        request.addHeader("X-Lark-Request-Nonce", "n");
        request.addHeader("X-Lark-Signature", EventCipher.signature(timestamp, "n", "test key", body));
        try {
            new FeishuLetterBox(settings, clock).open(app, request);
            return 200;
        } catch (Refused refused) {
            return refused.status();
        }
    }

    @Test
    void opensUnderThePreviousKey() throws Exception {
        // signed and opened; what was inside is no event
        assertThat(status(new FeishuSettings.App("cli", "s", "t", "new key", "test key", "http://x")))
                .isEqualTo(400);
        assertThat(status(new FeishuSettings.App("cli", "s", "t", "new key", "", "http://x")))
                .isEqualTo(403);
    }
}
