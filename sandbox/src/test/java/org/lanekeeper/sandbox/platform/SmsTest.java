package org.lanekeeper.sandbox.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SmsTest {
    private final Rig rig = new Rig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void sendsASignedText() {
        JsonNode answer = send(request("13800138000", "您的 37 号到了", "r-1"));
        assertThat(answer.path("code").asString()).isEqualTo("OK");
        assertThat(answer.path("messageId").asString()).isNotEmpty();
        JsonNode item = rig.sent("sms").get(0);
        assertThat(item.path("to").asString()).isEqualTo("13800138000");
        assertThat(item.path("body").path("text").asString()).isEqualTo("您的 37 号到了");
        assertThat(item.path("body").has("signature")).isFalse();
    }

    @Test
    void sendsARepeatedRequestOnce() {
        JsonNode first = send(request("13800138000", "好", "r-1"));
        assertThat(send(request("13800138000", "好", "r-1"))).isEqualTo(first);
        assertThat(rig.sent("sms").size()).isEqualTo(1);
        assertThat(code(request("13800138000", "不好", "r-1"))).isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void sendsARequestOnceThatComesManyTimesAtTheSameMoment() {
        var answers = IntStream.range(0, 50)
                .mapToObj(i -> rig.postLater("/sms/send", request("13800138000", "好", "r-1")))
                .toList();
        assertThat(answers.stream().map(each -> each.join().path("messageId").asString()))
                .hasSize(50)
                .containsOnly(answers.get(0).join().path("messageId").asString());
        assertThat(rig.sent("sms").size()).isEqualTo(1);
    }

    @Test
    void fiftyADayForOneNumber() {
        for (int i = 1; i <= 50; i++) {
            assertThat(code(request("13800138000", "好", "r-" + i))).isEqualTo("OK");
        }
        assertThat(code(request("13800138000", "好", "r-51"))).isEqualTo("DAY_LIMIT");
        assertThat(code(request("13800138001", "好", "r-52"))).isEqualTo("OK");
        rig.clock.tick(Duration.ofHours(16));
        assertThat(code(request("13800138000", "好", "r-51"))).isEqualTo("OK");
    }

    @Test
    void refusesWhatIsWrong() {
        Map<String, String> forged = request("13800138000", "好", "r-1");
        forged.put("text", "坏");
        assertThat(code(forged)).isEqualTo("SIGNATURE_DOES_NOT_MATCH");
        Map<String, String> stranger = request("13800138000", "好", "r-1");
        stranger.put("account", "nobody");
        assertThat(code(stranger)).isEqualTo("SIGNATURE_DOES_NOT_MATCH");
        Map<String, String> otherSign = request("13800138000", "好", "r-1");
        otherSign.put("sign", "某某");
        assertThat(code(otherSign)).isEqualTo("INVALID_SIGN");
        for (String number : List.of("1380013800", "23800138000", "021-5555555", "138001380001")) {
            assertThat(code(request(number, "好", "r-1"))).isEqualTo("MOBILE_NUMBER_ILLEGAL");
        }
        assertThat(code(request("13800138000", "长".repeat(501), "r-1"))).isEqualTo("TEXT_TOO_LONG");
        assertThat(code(request("13800138000", "长".repeat(500), "r-1"))).isEqualTo("OK");
        Map<String, String> old = request("13800138000", "好", "r-2");
        rig.clock.tick(Duration.ofMinutes(16));
        assertThat(code(old)).isEqualTo("TIMESTAMP_EXPIRED");
        assertThat(code(Map.of())).isEqualTo("INVALID_REQUEST");
        assertThat(rig.sent("sms").size()).isEqualTo(1);
    }

    private String code(Map<String, String> request) {
        return send(request).path("code").asString();
    }

    private JsonNode send(Map<String, String> request) {
        return rig.post("/sms/send", request).json();
    }

    private Map<String, String> request(String phone, String text, String requestId) {
        String timestamp = Long.toString(rig.clock.instant().getEpochSecond());
        Map<String, String> request = new HashMap<>();
        request.put("account", "sms-1");
        request.put("phone", phone);
        request.put("sign", "小巷管家");
        request.put("text", text);
        request.put("requestId", requestId);
        request.put("timestamp", timestamp);
        request.put("signature", sign("sms-1\n" + phone + "\n" + text + "\n" + requestId + "\n" + timestamp));
        return request;
    }

    private static String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("sms-secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
