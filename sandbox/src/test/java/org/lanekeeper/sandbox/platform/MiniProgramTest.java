package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanekeeper.sandbox.platform.miniapp.MiniProgramLimits;
import tools.jackson.databind.JsonNode;

class MiniProgramTest {
    private final Rig rig = new Rig(limits -> new Limits(
            limits.token(),
            limits.webhook(),
            limits.chat(),
            limits.template(),
            new MiniProgramLimits(Duration.ofMinutes(5), 10, 2500, 3),
            limits.robot(),
            limits.sms(),
            limits.slowAnswer()));

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void exchangesAnIssuedCodeOnce() {
        String code = rig.post("/sim/miniapp/" + Rig.MA + "/codes", Map.of("openid", "o-li"))
                .json()
                .path("code")
                .asString();
        JsonNode session = login(code).json();
        assertThat(session.path("openid").asString()).isEqualTo("o-li");
        assertThat(session.path("session_key").asString()).hasSize(24);
        assertThat(session.path("unionid").asString()).startsWith("o6_");
        assertThat(login(code).errcode()).isEqualTo(40163);
    }

    @Test
    void aSpokenCodeNamesItsPerson() {
        JsonNode session = login("sim-o-li").json();
        assertThat(session.path("openid").asString()).isEqualTo("o-li");
        assertThat(login("sim-o-li").errcode()).isEqualTo(40163);
        JsonNode again = login("sim-o-li~2").json();
        assertThat(again.path("openid").asString()).isEqualTo("o-li");
        assertThat(again.path("unionid")).isEqualTo(session.path("unionid"));
        assertThat(again.path("session_key")).isNotEqualTo(session.path("session_key"));
    }

    @Test
    void refusesUnknownAndOldCodesAndWrongSecrets() {
        assertThat(login("made-up").errcode()).isEqualTo(40029);
        String code = rig.post("/sim/miniapp/" + Rig.MA + "/codes", Map.of("openid", "o-li"))
                .json()
                .path("code")
                .asString();
        String wrong =
                "/sns/jscode2session?appid=" + Rig.MA + "&secret=x&grant_type=authorization_code&js_code=" + code;
        assertThat(rig.get(wrong).errcode()).isEqualTo(40125);
        rig.clock.tick(Duration.ofMinutes(5));
        assertThat(login(code).errcode()).isEqualTo(40029);
    }

    @Test
    void handsOverAPhoneNumberOnce() {
        String code = phoneCode();
        JsonNode info = phone(code).json().path("phone_info");
        assertThat(info.path("purePhoneNumber").asString()).isEqualTo("13800138000");
        assertThat(info.path("watermark").path("appid").asString()).isEqualTo(Rig.MA);
        assertThat(phone(code).errcode()).isEqualTo(40163);
        String old = phoneCode();
        rig.clock.tick(Duration.ofMinutes(5));
        assertThat(phone(old).errcode()).isEqualTo(40029);
        assertThat(rig.post("/sim/miniapp/" + Rig.MA + "/phone-codes", Map.of("openid", "o-li", "phone", "110"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void drawsAPictureThatCanBeRead() throws Exception {
        Rig.Response answer = code(Map.of("scene", "gate=1&c=7", "page", "pages/gate/index"));
        assertThat(answer.type()).isEqualTo("image/png");
        var image = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        assertThat(image.getWidth()).isEqualTo(430);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).contains("pages/gate/index", "gate=1&c=7");
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefghijklmnopqrstuvwxyz0123456, pages/gate, 40169",
        "has blank, pages/gate, 40169",
        "小区, pages/gate, 40169",
        "'', pages/gate, 40169",
        "g=1, /pages/gate, 41030",
        "g=1, pages/gate?x=1, 41030",
    })
    void refusesScenesAndPagesAsThePlatformDoes(String scene, String page, int errcode) {
        assertThat(code(Map.of("scene", scene, "page", page)).errcode()).isEqualTo(errcode);
    }

    @Test
    void drawsSoManyAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(code(Map.of("scene", "n=" + i)).type()).isEqualTo("image/png");
        }
        assertThat(code(Map.of("scene", "n=11")).errcode()).isEqualTo(45009);
        rig.clock.tick(Duration.ofMinutes(1));
        assertThat(code(Map.of("scene", "n=11")).type()).isEqualTo("image/png");
    }

    @Test
    void checksTextsOfPeopleWhoWereThereLately() {
        assertThat(check("o-li", "3号楼要口罩").errcode()).isEqualTo(40003);
        login("sim-o-li");
        assertThat(check("o-li", "3号楼要口罩").json().path("result").path("suggest").asString())
                .isEqualTo("pass");
        assertThat(check("o-li", "违规样本").json().path("result").path("suggest").asString())
                .isEqualTo("risky");
        assertThat(check("o-li", "长".repeat(2501)).errcode()).isEqualTo(40097);
        assertThat(check("o-li", "好").errcode()).isZero();
        assertThat(check("o-li", "好").errcode()).isEqualTo(45009);
        rig.clock.tick(Duration.ofMinutes(121));
        assertThat(check("o-li", "好").errcode()).isEqualTo(61010);
    }

    private Rig.Response check(String openid, String content) {
        Map<String, ?> body = Map.of("version", 2, "scene", 2, "openid", openid, "content", content);
        return rig.post("/wxa/msg_sec_check?access_token=" + rig.token(Rig.MA), body);
    }

    private Rig.Response login(String code) {
        return rig.get("/sns/jscode2session?appid=" + Rig.MA + "&secret=secret-" + Rig.MA
                + "&grant_type=authorization_code&js_code=" + code);
    }

    private Rig.Response phone(String code) {
        return rig.post("/wxa/business/getuserphonenumber?access_token=" + rig.token(Rig.MA), Map.of("code", code));
    }

    private String phoneCode() {
        return rig.post("/sim/miniapp/" + Rig.MA + "/phone-codes", Map.of("openid", "o-li", "phone", "13800138000"))
                .json()
                .path("code")
                .asString();
    }

    private Rig.Response code(Map<String, ?> body) {
        return rig.post("/wxa/getwxacodeunlimit?access_token=" + rig.token(Rig.MA), body);
    }
}
