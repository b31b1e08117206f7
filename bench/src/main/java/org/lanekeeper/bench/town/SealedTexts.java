package org.lanekeeper.bench.town;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.lanekeeper.bench.load.Requests;
import org.lanekeeper.sandbox.platform.crypto.MessageCipher;
import org.lanekeeper.sandbox.platform.crypto.Signature;

/**
 * Messages to the town's official account as the platform delivers them, sealed and signed beforehand: one person after
 * the other signs up the own household.
 */
public final class SealedTexts {
    /** The account. */
    public static final String ACCOUNT = "wxbench0000000mp";

    public static final String TOKEN = "bench-token";
    public static final String KEY = "YmVuY2gtb25seS1tcC1rZXktMzItYnl0ZXMtbG9uZyE";

    private static final String NONCE = "415670741";

    private final byte[][] bodies;
    private final byte[][] queries;
    private final int from;
    private int next;

    /**
     * @param range of households
     * @param seconds since 1970, as signed
     */
    SealedTexts(Range range, long seconds) {
        from = range.from();
        bodies = new byte[range.end() - from][];
        queries = new byte[bodies.length][];
        MessageCipher cipher = new MessageCipher(KEY, ACCOUNT);
        String timestamp = Long.toString(seconds);
        IntStream.range(0, bodies.length).forEach(i -> seal(i, cipher, timestamp));
    }

    private void seal(int i, MessageCipher cipher, String timestamp) {
        int household = from + i;
        String text = "接龙 " + Doors.building(household) + "-" + Doors.room(household) + " " + Doors.name(household);
        String encrypted = cipher.encrypt("<xml><ToUserName><![CDATA[gh_bench]]></ToUserName><FromUserName><![CDATA["
                + openid(household) + "]]></FromUserName><CreateTime>" + timestamp
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + text
                + "]]></Content><MsgId>" + (10_000_000_000L + household) + "</MsgId></xml>");
        bodies[i] = ("<xml><ToUserName><![CDATA[gh_bench]]></ToUserName><Encrypt><![CDATA[" + encrypted
                        + "]]></Encrypt></xml>")
                .getBytes(StandardCharsets.UTF_8);
        queries[i] = Doors.ascii("?signature=" + Signature.of(TOKEN, timestamp, NONCE) + "&timestamp=" + timestamp
                + "&nonce=" + NONCE + "&openid=" + openid(household) + "&encrypt_type=aes&msg_signature="
                + Signature.of(TOKEN, timestamp, NONCE, encrypted));
    }

    /** Of whoever lives there. */
    static String openid(int household) {
        return "o-bench-of-" + household;
    }

    /** To the webhook, from the first message that nobody has taken. */
    public Requests toWebhook() {
        return to("/wechat/mp/" + ACCOUNT, true);
    }

    /** The same messages again and again, to another address. */
    public Requests to(String path) {
        return to(path, false);
    }

    private Requests to(String path, boolean once) {
        byte[] head = Doors.ascii("POST " + path);
        byte[] middle = Doors.ascii(" HTTP/1.1\r\nHost: bench\r\nContent-Type: text/xml\r\nContent-Length: ");
        byte[] blank = Doors.ascii("\r\n\r\n");
        int[] again = new int[1];
        return (int client, ByteBuffer into) -> {
            int i = once ? next++ : again[0]++ % bodies.length;
            if (i >= bodies.length) {
                return Requests.NONE_LEFT;
            }
            into.put(head)
                    .put(queries[i])
                    .put(middle)
                    .put(Doors.ascii(Integer.toString(bodies[i].length)))
                    .put(blank)
                    .put(bodies[i]);
            return from + i;
        };
    }
}
