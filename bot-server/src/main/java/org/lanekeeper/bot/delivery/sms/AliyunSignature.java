package org.lanekeeper.bot.delivery.sms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How Aliyun wants a call signed (help.aliyun.com, V3 版请求体&签名机制: ACS3-HMAC-SHA256). */
final class AliyunSignature {
    private static final String ALGORITHM = "ACS3-HMAC-SHA256";

    private AliyunSignature() {}

    /** The query as it is signed and sent. */
    static String query(SortedMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * The header {@code Authorization}.
     *
     * @param path of the address, {@code /} for the provider's own
     * @param headers that are signed, names in lower case: host and all that begin with x-acs-
     * @param body empty where the parameters are in the query
     */
    static String authorization(
            String key, String secret, String path, String query, SortedMap<String, String> headers, String body) {
        String names = String.join(";", headers.keySet());
        String lines = headers.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue().strip() + "\n")
                .collect(Collectors.joining());
        String request = String.join("\n", "POST", path, query, lines, names, Digests.sha256(body));
        String signature = Digests.hex(Digests.hmac(Digests.bytes(secret), ALGORITHM + "\n" + Digests.sha256(request)));
        return ALGORITHM + " Credential=" + key + ",SignedHeaders=" + names + ",Signature=" + signature;
    }

    /** Percent-encoding of RFC 3986, which Java's own differs from in three characters. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
