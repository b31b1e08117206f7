package org.lanekeeper.bot.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The gateway for text messages.
 *
 * @param url where messages are posted; empty where there is no gateway
 * @param account ours with the provider
 * @param secret signs each request
 * @param sign the signature registered with the provider, shown before each text
 */
@ConfigurationProperties("lanekeeper.sms")
public record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String account,
        @DefaultValue("") String secret,
        @DefaultValue("小巷管家") String sign) {

    public boolean isConfigured() {
        return !url.isBlank();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SmsSettings[" + url + "]";
    }
}
