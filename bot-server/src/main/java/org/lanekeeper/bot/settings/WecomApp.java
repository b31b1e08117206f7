package org.lanekeeper.bot.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One application of a WeCom corporation, as registered with the platform.
 *
 * @param agentId its number, which stands in its address here and has to be the only one of this number
 * @param corpId of the corporation: the receiver inside every cipher text
 * @param token signs what the platform sends
 * @param encodingAesKey 43 characters; the platform sends nothing in plain text
 * @param previousEncodingAesKey the one before a change of key
 * @param secret for calls of ours; without it nothing is said but in answer to a message, in time
 * @param apiHost where the platform listens
 */
public record WecomApp(
        String agentId,
        String corpId,
        String token,
        String encodingAesKey,
        @DefaultValue("") String previousEncodingAesKey,
        @DefaultValue("") String secret,
        @DefaultValue("https://qyapi.weixin.qq.com") String apiHost) {

    public WecomApp {
        Needed.texts("a WeCom application needs agent-id, corp-id, token and encoding-aes-key", agentId, corpId, token);
        EncodingAesKey.require(encodingAesKey);
        EncodingAesKey.check(previousEncodingAesKey);
    }

    /** Whether it may write first. */
    public boolean writes() {
        return !secret.isEmpty();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "WecomApp[" + agentId + "]";
    }
}
