package org.lanekeeper.bot.delivery.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of what codes mean, as data. */
class ErrorMeaningsTest {
    @Test
    void everyRowIsWellFormedAndEveryPlatformEndsWithWhatNobodyHasPublished() throws IOException {
        Map<String, String> last = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (String line : rows()) {
            String[] cells = line.split(",", 4);
            assertThat(cells).as(line).hasSize(4);
            assertThat(cells[2]).as(line).matches("final|later|ours|template|token|throttled \\d+[smh]");
            assertThat(seen.add(cells[0] + "," + cells[1])).as(line).isTrue();
            assertThat(last.getOrDefault(cells[0], ""))
                    .as("after the last row: " + line)
                    .isNotEqualTo("*");
            last.put(cells[0], cells[1]);
        }
        assertThat(last)
                .containsOnlyKeys(
                        "wechat",
                        "wecom",
                        "wecom-robot",
                        "dingtalk-robot",
                        "dingtalk-app",
                        "feishu-robot",
                        "feishu-app",
                        "gateway",
                        "aliyun",
                        "tencent");
        assertThat(last.values()).containsOnly("*");
    }

    @ParameterizedTest
    @CsvSource({
        "wechat,40003,final",
        "wechat,43101,final",
        "wechat,41030,final",
        "wechat,45009,later",
        "wechat,-1,later",
        "wechat,47003,template",
        "wechat,40037,template",
        "wechat,40001,later",
        "wechat,42001,later",
        "wechat,999999,final",
        "wecom-robot,93000,ours",
        "wecom-robot,45009,later",
        "dingtalk-robot,130101,throttled",
        "dingtalk-app,ServiceUnavailable,later",
        "dingtalk-app,Forbidden.AccessDenied.QpsLimitForApi,throttled",
        "feishu-robot,11232,throttled",
        "aliyun,isv.SMS_TEMPLATE_ILLEGAL,template",
        "aliyun,isv.ACCOUNT_NOT_EXISTS,ours",
        "aliyun,Throttling.User,later",
        "aliyun,isv.BUSINESS_LIMIT_CONTROL,final",
        "tencent,FailedOperation.PhoneNumberInBlacklist,final",
        "tencent,LimitExceeded.PhoneNumberDailyLimit,final",
        "tencent,AuthFailure.SignatureFailure,ours",
        "tencent,InternalError.Timeout,later"
    })
    void meansWhatThePlatformsSay(String platform, String code, String meaning) {
        SendResult result = ErrorMeanings.read(platform, code);
        switch (meaning) {
            case "final" -> assertThat(result).isEqualTo(new SendResult.Refused(code));
            case "later" -> assertThat(result).isEqualTo(new SendResult.Later(code, false));
            case "ours" -> assertThat(result).isEqualTo(new SendResult.OurFault(code));
            case "template" -> assertThat(result).isEqualTo(new SendResult.OurFault(code, true));
            default -> assertThat(result).isInstanceOf(SendResult.Throttled.class);
        }
    }

    @Test
    void cutsWhatIsTooLongToBeACode() {
        assertThat(ErrorMeanings.read("aliyun", "x".repeat(500))).isEqualTo(new SendResult.Refused("x".repeat(40)));
    }

    @Test
    void readsHowLongAPlatformAsksToBeLeftAlone() {
        Instant now = Instant.parse("2026-11-28T08:00:00Z");
        assertThat(RetryAfter.read("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Sat, 28 Nov 2026 08:00:30 GMT", now)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryAfter.read("Sat, 28 Nov 2026 07:00:00 GMT", now)).isZero();
        assertThat(RetryAfter.read("99999999", now)).isEqualTo(Duration.ofHours(1));
        for (String nonsense : List.of("", "soon", "-5", "1e9", "999999999999999999999")) {
            assertThat(RetryAfter.read(nonsense, now)).as(nonsense).isZero();
        }
    }

    private static List<String> rows() throws IOException {
        try (InputStream in = ErrorMeanings.class.getResourceAsStream("error-meanings.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).filter(line -> !line.startsWith("#")).toList();
        }
    }
}
