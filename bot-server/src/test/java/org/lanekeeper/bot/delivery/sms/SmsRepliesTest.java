package org.lanekeeper.bot.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SmsRepliesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The provider's own example, SmsUp, with a whole number. */
    private static final String ALIYUN = """
            [{"phone_number":"13811110000","content":"内容","send_time":"2017-09-01 00:00:00","dest_code":"1234",
              "sequence_id":"1234567890"}]""";
    /** The provider's own example, 短信回复通知, with a whole number. */
    private static final String TENCENT = """
            {"extend":"扩展码","mobile":"13811110000","nationcode":"86","sign":"短信签名","text":"用户回复的内容",
             "time":1457336869}""";

    @Test
    void readsTheProvidersOwnExamples() {
        assertThat(read(ALIYUN)).containsExactly(new SmsReply("13811110000", "内容"));
        assertThat(read(TENCENT)).containsExactly(new SmsReply("13811110000", "用户回复的内容"));
        assertThat(read("{\"phone\":\"+86 138 1111 0000\",\"text\":\" TD \"}"))
                .containsExactly(new SmsReply("13811110000", "TD"));
        assertThat(new SmsReply("13811110000", "TD").toString()).doesNotContain("138", "TD");
    }

    @Test
    void makesNothingOfAnythingElse() {
        for (String other : List.of(
                "[]",
                "{}",
                "[1,null,\"x\",[[]]]",
                "[{\"phone_number\":\"1381111\",\"content\":\"TD\"}]",
                "{\"mobile\":\"13811110000\"}",
                "{\"phone\":{\"a\":1},\"text\":\"TD\"}")) {
            assertThat(read(other)).as(other).isEmpty();
        }
        assertThat(read("[" + "{\"phone\":\"13811110000\",\"text\":\"TD\"},".repeat(5000) + "{}]"))
                .hasSize(1000);
        assertThat(read("{\"phone\":\"13811110000\",\"text\":\"" + "长".repeat(9000) + "\"}")
                        .get(0)
                        .text())
                .hasSize(200);
    }

    @Test
    void neverFailsOnWhatIsJson() {
        assertThat(MutatedBodies.of(ALIYUN, TENCENT).flatMap(body -> SmsReplies.read(body).stream()))
                .isNotEmpty()
                .allMatch(reply -> reply.phone().matches("1\\d{10}"));
    }

    private static List<SmsReply> read(String json) {
        return SmsReplies.read(JSON.readTree(json));
    }
}
