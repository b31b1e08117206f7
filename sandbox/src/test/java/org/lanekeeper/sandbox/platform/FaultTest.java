package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
    private static final Map<String, ?> HELLO = Map.of("msgtype", "text", "text", Map.of("content", "好"));

    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 43101, 45009, -1})
    void aCodeIsAnsweredSoManyTimesAndNothingIsSent(int code) {
        arm("wecom-robot", Integer.toString(code), 3);
        for (int i = 0; i < 3; i++) {
            assertThat(robot().errcode()).isEqualTo(code);
        }
        assertThat(robot().errcode()).isZero();
        assertThat(rig.sent("wecom-robot").size()).isEqualTo(1);
        assertThat(rig.get("/sim/refused").json().size()).isEqualTo(3);
    }

    @Test
    void fiveHundredIsAnHttpError() {
        arm("wecom-robot", "500", 1);
        assertThat(robot().status()).isEqualTo(500);
        assertThat(robot().status()).isEqualTo(200);
    }

    @Test
    void refuseClosesTheConnection() {
        arm("wecom-robot", "refuse", 1);
        assertThatThrownBy(this::robot).isInstanceOf(UncheckedIOException.class);
        assertThat(rig.sent("wecom-robot").size()).isZero();
        assertThat(robot().errcode()).isZero();
    }

    @Test
    void lostSendsButDoesNotAnswer() {
        arm("wecom-robot", "lost", 1);
        assertThatThrownBy(this::robot).isInstanceOf(UncheckedIOException.class);
        assertThat(rig.sent("wecom-robot").size()).isEqualTo(1);
    }

    @Test
    void slowSendsAtOnceAndAnswersLate() {
        arm("wecom-robot", "slow", 1);
        long start = System.nanoTime();
        var late = rig.postLater("/cgi-bin/webhook/send?key=robot-1", HELLO);
        assertThat(robot().errcode()).as("others are not held up").isZero();
        assertThat(late.join().path("errcode").asInt()).isZero();
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThan(690L);
        assertThat(rig.sent("wecom-robot").size()).isEqualTo(2);
    }

    @Test
    void slownessCanBeGiven() {
        rig.post("/sim/faults", Map.of("platform", "sms", "fault", "slow", "times", 1, "seconds", 1.2));
        long start = System.nanoTime();
        rig.post("/sms/send", "{}");
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThan(1190L);
    }

    @Test
    void eachPlatformHasItsOwn() {
        for (String platform : new String[] {"mp", "miniapp", "sms", "token"}) {
            arm(platform, "45009", 1);
        }
        assertThat(robot().errcode()).isZero();
        Map<String, ?> login = Map.of("grant_type", "client_credential", "appid", Rig.MP, "secret", "secret-" + Rig.MP);
        assertThat(rig.post("/cgi-bin/stable_token", login).errcode()).isEqualTo(45009);
        assertThat(rig.post("/cgi-bin/stable_token", login).errcode()).isZero();
        assertThat(rig.post("/sms/send", "{}").json().path("code").asString()).isEqualTo("45009");
        assertThat(rig.get("/sns/jscode2session").errcode()).isEqualTo(45009);
        assertThat(rig.post("/cgi-bin/message/custom/send", "{}").errcode()).isEqualTo(45009);
    }

    @Test
    void areClearedAndListed() {
        arm("wecom-robot", "500", 7);
        assertThat(rig.get("/sim/faults")
                        .json()
                        .path("armed")
                        .path("wecom-robot")
                        .asInt())
                .isEqualTo(7);
        rig.delete("/sim/faults");
        assertThat(robot().status()).isEqualTo(200);
    }

    @Test
    void oddOnesAreRefused() {
        assertThat(rig.post("/sim/faults", Map.of("platform", "pigeon", "fault", "500"))
                        .status())
                .isEqualTo(400);
        assertThat(rig.post("/sim/faults", Map.of("platform", "mp", "fault", "lightning"))
                        .status())
                .isEqualTo(400);
        assertThat(rig.post("/sim/faults", Map.of("platform", "mp", "fault", "500", "times", 0))
                        .status())
                .isEqualTo(400);
    }

    private void arm(String platform, String fault, int times) {
        assertThat(rig.post("/sim/faults", Map.of("platform", platform, "fault", fault, "times", times))
                        .status())
                .isEqualTo(200);
    }

    private Rig.Response robot() {
        return rig.post("/cgi-bin/webhook/send?key=robot-1", HELLO);
    }
}
