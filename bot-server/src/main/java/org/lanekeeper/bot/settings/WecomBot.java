package org.lanekeeper.bot.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One AI bot of WeCom (智能机器人).
 *
 * @param botId {@code aibotid} of the platform, which stands in its address here
 * @param name by which it is mentioned in groups; what stands behind @ is taken off
 * @param token signs what the platform sends
 * @param encodingAesKey 43 characters; the receiver inside its cipher texts is empty
 * @param previousEncodingAesKey the one before a change of key
 * @param responseHost what every address for a later answer begins with; others are not called
 */
public record WecomBot(
        String botId,
        @DefaultValue("小巷管家") String name,
        String token,
        String encodingAesKey,
        @DefaultValue("") String previousEncodingAesKey,
        @DefaultValue("https://qyapi.weixin.qq.com") String responseHost) {

    public WecomBot {
        Needed.texts("a WeCom AI bot needs bot-id, token and encoding-aes-key", botId, token);
        EncodingAesKey.require(encodingAesKey);
        EncodingAesKey.check(previousEncodingAesKey);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "WecomBot[" + botId + "]";
    }
}
