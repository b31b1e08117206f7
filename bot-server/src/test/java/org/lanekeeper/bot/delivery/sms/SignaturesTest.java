package org.lanekeeper.bot.delivery.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples of the providers' own descriptions. */
class SignaturesTest {
    /** help.aliyun.com, V3 版请求体&签名机制, 固定参数示例. */
    @Test
    void signsAsAliyunDescribes() {
        String query = AliyunSignature.query(new TreeMap<>(Map.of(
                "ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                "RegionId", "cn-shanghai")));
        TreeMap<String, String> headers = new TreeMap<>(Map.of(
                "host", "ecs.cn-shanghai.aliyuncs.com",
                "x-acs-action", "RunInstances",
                "x-acs-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "x-acs-date", "2023-10-26T10:22:32Z",
                "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                "x-acs-version", "2014-05-26"));
        assertThat(AliyunSignature.authorization("YourAccessKeyId", "YourAccessKeySecret", "/", query, headers, ""))
                .isEqualTo(
                        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;"
                                + "x-acs-date;x-acs-signature-nonce;x-acs-version,"
                                + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void encodesAsRfc3986Does() {
        assertThat(AliyunSignature.query(new TreeMap<>(Map.of("a", "*~ +/中", "B", "{\"x\":1}"))))
                .isEqualTo("B=%7B%22x%22%3A1%7D&a=%2A~%20%2B%2F%E4%B8%AD");
    }

    /** cloud.tencent.com, 签名方法 v3, the example of DescribeInstances. */
    @Test
    void signsAsTencentDescribes() {
        String body =
                "{\"Limit\": 1, \"Filters\": [{\"Values\": [\"\\u672a\\u547d\\u540d\"], \"Name\": \"instance-name\"}]}";
        TreeMap<String, String> headers = new TreeMap<>(
                Map.of("content-type", "application/json; charset=utf-8", "host", "cvm.tencentcloudapi.com"));
        assertThat(TencentSignature.authorization(
                        new TencentSignature.Credential(
                                "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "Gu5t9xGARNpq86cd98joQYCN3EXAMPLE", "cvm"),
                        "/",
                        headers,
                        body,
                        Instant.ofEpochSecond(1551113065)))
                .isEqualTo(
                        "TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, "
                                + "SignedHeaders=content-type;host, "
                                + "Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168");
    }
}
