package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenTest {
    private static final String ANY_CALL = "/cgi-bin/message/custom/send?access_token=";
    private static final Map<String, ?> TEXT =
            Map.of("touser", "nobody", "msgtype", "text", "text", Map.of("content", "好"));
    /** What a call with a good token meets: the person is unknown. */
    private static final int PASSED = 40003;

    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void handsOutTheSameStableTokenUntilItsLastFiveMinutes() {
        String first = rig.token(Rig.MP);
        rig.clock.tick(Duration.ofMinutes(114));
        assertThat(rig.token(Rig.MP)).isEqualTo(first);
        rig.clock.tick(Duration.ofMinutes(2));
        String second = rig.token(Rig.MP);
        assertThat(second).isNotEqualTo(first);
        assertThat(use(first)).as("both work at the change-over").isEqualTo(PASSED);
        assertThat(use(second)).isEqualTo(PASSED);
        rig.clock.tick(Duration.ofMinutes(5));
        assertThat(use(first)).isEqualTo(42001);
        assertThat(use(second)).isEqualTo(PASSED);
    }

    @Test
    void tellsHowLongATokenStillWorks() {
        assertThat(stable(false).json().path("expires_in").asInt()).isEqualTo(7200);
        rig.clock.tick(Duration.ofHours(1));
        assertThat(stable(false).json().path("expires_in").asInt()).isEqualTo(3600);
    }

    @Test
    void renewsOnDemandTwentyTimesADay() {
        String before = rig.token(Rig.MP);
        String forced = stable(true).json().path("access_token").asString();
        assertThat(forced).isNotEqualTo(before);
        assertThat(use(before)).isEqualTo(PASSED);
        rig.clock.tick(Duration.ofMinutes(6));
        assertThat(use(before)).isEqualTo(42001);
        assertThat(use(forced)).isEqualTo(PASSED);
        for (int i = 2; i <= 20; i++) {
            assertThat(stable(true).errcode()).isZero();
        }
        assertThat(stable(true).errcode()).isEqualTo(45009);
        assertThat(stable(false).errcode()).isZero();
        rig.clock.tick(Duration.ofDays(1));
        assertThat(stable(true).errcode()).isZero();
    }

    @Test
    void keepsTheOlderInterfaceApart() {
        String stable = rig.token(Rig.MP);
        String path = "/cgi-bin/token?grant_type=client_credential&appid=" + Rig.MP + "&secret=secret-" + Rig.MP;
        String plain = rig.get(path).json().path("access_token").asString();
        assertThat(plain).isNotEqualTo(stable);
        assertThat(rig.get(path).json().path("access_token").asString()).isNotEqualTo(plain);
        assertThat(use(plain)).isEqualTo(PASSED);
        rig.clock.tick(Duration.ofMinutes(6));
        assertThat(use(plain)).isEqualTo(42001);
        assertThat(use(stable)).isEqualTo(PASSED);
    }

    @Test
    void refusesStrangers() {
        assertThat(ask("client_credential", "wxnobody", "x")).isEqualTo(40013);
        assertThat(ask("client_credential", Rig.MP, "x")).isEqualTo(40125);
        assertThat(ask("password", Rig.MP, "secret-" + Rig.MP)).isEqualTo(40002);
        assertThat(use("made-up")).isEqualTo(40001);
        assertThat(use("")).isEqualTo(41001);
    }

    @Test
    void takesATokenForItsOwnKindOfAppOnly() {
        assertThat(use(rig.token(Rig.MA))).isEqualTo(48001);
        String ofAccount = rig.token(Rig.MP);
        assertThat(rig.post("/wxa/getwxacodeunlimit?access_token=" + ofAccount, Map.of("scene", "g=1"))
                        .errcode())
                .isEqualTo(48001);
        assertThat(rig.post("/cgi-bin/message/subscribe/send?access_token=" + ofAccount, Map.of())
                        .errcode())
                .isEqualTo(48001);
    }

    private int use(String token) {
        return rig.post(ANY_CALL + token, TEXT).errcode();
    }

    private Rig.Response stable(boolean force) {
        Map<String, ?> body = Map.of(
                "grant_type",
                "client_credential",
                "appid",
                Rig.MP,
                "secret",
                "secret-" + Rig.MP,
                "force_refresh",
                force);
        return rig.post("/cgi-bin/stable_token", body);
    }

    private int ask(String grant, String appId, String secret) {
        Rig.Response answer =
                rig.post("/cgi-bin/stable_token", Map.of("grant_type", grant, "appid", appId, "secret", secret));
        assertThat(answer.status()).isEqualTo(200);
        return answer.errcode();
    }
}
