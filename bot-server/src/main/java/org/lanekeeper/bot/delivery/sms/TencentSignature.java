package org.lanekeeper.bot.delivery.sms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How Tencent Cloud wants a call signed (cloud.tencent.com, 签名方法 v3: TC3-HMAC-SHA256). */
final class TencentSignature {
    private static final String ALGORITHM = "TC3-HMAC-SHA256";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    private TencentSignature() {}

    /** Whose key, for which of the services. */
    record Credential(String key, String secret, String service) {}

    /**
     * The header {@code Authorization}.
     *
     * @param path of the address, {@code /} for the provider's own
     * @param headers that are signed, names and values in lower case
     */
    static String authorization(
            Credential credential, String path, SortedMap<String, String> headers, String body, Instant now) {
        String names = String.join(";", headers.keySet());
        String lines = headers.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", "POST", path, "", lines, names, Digests.sha256(body));
        String day = DAY.format(now);
        String scope = day + "/" + credential.service() + "/tc3_request";
        String text = String.join("\n", ALGORITHM, Long.toString(now.getEpochSecond()), scope, Digests.sha256(request));
        byte[] ofDay = Digests.hmac(Digests.bytes("TC3" + credential.secret()), day);
        byte[] ofService = Digests.hmac(ofDay, credential.service());
        byte[] signing = Digests.hmac(ofService, "tc3_request");
        return ALGORITHM + " Credential=" + credential.key() + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                + Digests.hex(Digests.hmac(signing, text));
    }
}
