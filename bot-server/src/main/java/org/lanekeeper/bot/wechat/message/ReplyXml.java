package org.lanekeeper.bot.wechat.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes answers as the platform reads them. */
public final class ReplyXml {
    /** The platform cuts off or refuses longer texts; bytes of UTF-8. */
    public static final int MOST_BYTES = 2048;

    private ReplyXml() {}

    /** A text answer to a message. */
    public static String text(IncomingMessage to, String content, Instant now) {
        return "<xml><ToUserName>" + cdata(to.from()) + "</ToUserName><FromUserName>" + cdata(to.to())
                + "</FromUserName><CreateTime>" + now.getEpochSecond()
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content>" + cdata(cut(content, MOST_BYTES))
                + "</Content></xml>";
    }

    /** An answer that was encrypted. */
    public static String sealed(String encrypted, String signature, String timestamp, String nonce) {
        return "<xml><Encrypt>" + cdata(encrypted) + "</Encrypt><MsgSignature>" + cdata(signature)
                + "</MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce>" + cdata(nonce) + "</Nonce></xml>";
    }

    static String cdata(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().filter(ReplyXml::isLegal).forEach(legal::appendCodePoint);
        return "<![CDATA[" + legal.toString().replace("]]>", "]]]]><![CDATA[>") + "]]>";
    }

    private static boolean isLegal(int c) {
        return c >= ' ' && c < 0xD800 || c == '\n' || c == '\t' || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF;
    }

    /** The longest beginning that fits, ending between characters. */
    static String cut(String text, int mostBytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= mostBytes) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = mostBytes - "…".getBytes(StandardCharsets.UTF_8).length;
        for (int c : text.codePoints().toArray()) {
            left -= Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append('…').toString();
    }
}
