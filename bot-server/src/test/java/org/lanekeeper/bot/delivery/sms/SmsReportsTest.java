package org.lanekeeper.bot.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.Report;
import tools.jackson.databind.json.JsonMapper;

class SmsReportsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The provider's own example, SmsReport. */
    private static final String ALIYUN = """
            [{"phone_number":"1381111****","send_time":"2017-01-01 00:00:00","report_time":"2017-01-01 00:00:00",
              "success":true,"err_code":"DELIVERED","err_msg":"用户接收成功","sms_size":"1","biz_id":"12345","out_id":"d67890"}]""";
    /** The provider's own example, 短信下发状态通知. */
    private static final String TENCENT = """
            [{"user_receive_time":"2015-10-17 08:03:04","nationcode":"86","mobile":"13xxxxxxxxx","report_status":"SUCCESS",
              "errmsg":"DELIVRD","description":"用户短信送达成功","sid":"2640:xxxxxxx"}]""";

    @Test
    void readsTheProvidersOwnExamples() {
        assertThat(read(ALIYUN)).containsExactly(new Report(Channel.SMS, 67890L, "12345", null));
        assertThat(read(TENCENT)).containsExactly(new Report(Channel.SMS, null, "2640:xxxxxxx", null));
        assertThat(read(TENCENT.replace("SUCCESS", "FAIL").replace("DELIVRD", "MK:0001")))
                .containsExactly(new Report(Channel.SMS, null, "2640:xxxxxxx", "MK:0001"));
        assertThat(read("{\"requestId\":\"d5\",\"messageId\":\"m\",\"arrived\":false,\"code\":\"13812345678 关机\"}"))
                .containsExactly(new Report(Channel.SMS, 5L, "m", "undelivered"));
    }

    @Test
    void makesNothingOfAnythingElse() {
        for (String other : List.of("[]", "{}", "[1,null,\"x\",[[]]]", "[{\"success\":true}]", "{\"arrived\":true}")) {
            assertThat(read(other)).as(other).isEmpty();
        }
        assertThat(read("[" + "{\"success\":true,\"out_id\":\"d1\"},".repeat(5000) + "{}]"))
                .hasSize(1000);
    }

    @Test
    void neverFailsOnWhatIsJson() {
        assertThat(MutatedBodies.of(ALIYUN, TENCENT).flatMap(body -> SmsReports.read(body).stream()))
                .isNotEmpty()
                .allMatch(report -> report.deliveryId() != null || report.messageId() != null);
    }

    private static List<Report> read(String json) {
        return SmsReports.read(JSON.readTree(json));
    }
}
