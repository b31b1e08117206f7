package org.lanekeeper.bot.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One official account or mini-program, as registered with the platform.
 *
 * @param token signs what the platform sends
 * @param encodingAesKey 43 characters; empty where messages come in plain text
 * @param previousEncodingAesKey the one before a change of key: messages under it still arrive for a while
 * @param requireEncryption refuse messages in plain text, even if signed: the signature of such a message covers its
 *     address alone, so that whoever has seen one address could put any body behind it. By default so wherever there is
 *     an encodingAesKey; the platform's compatible mode sends the encrypted form as well and passes
 * @param apiHost where its interfaces are called
 * @param callTemplateId subscribe-message template of the call to buy; mini-programs only
 * @param callPage mini-program page that such a message opens, the voucher's code behind it; empty for none
 */
public record WechatAccount(
        String appId,
        @DefaultValue("") String secret,
        @DefaultValue("") String token,
        @DefaultValue("") String encodingAesKey,
        @DefaultValue("") String previousEncodingAesKey,
        Boolean requireEncryption,
        @DefaultValue("https://api.weixin.qq.com") String apiHost,
        @DefaultValue("") String callTemplateId,
        @DefaultValue("") String callPage) {
    public WechatAccount {
        if (appId == null || appId.isBlank() || token.isBlank()) {
            throw new IllegalArgumentException("a WeChat account needs app-id and token");
        }
        EncodingAesKey.check(encodingAesKey);
        EncodingAesKey.check(previousEncodingAesKey);
        requireEncryption = requireEncryption == null ? !encodingAesKey.isEmpty() : requireEncryption;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "WechatAccount[" + appId + "]";
    }
}
