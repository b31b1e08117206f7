package org.lanekeeper.bot.settings;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An account with a provider of text messages.
 *
 * @param name of our own choice; stands in the address for its reports
 * @param provider whose interface it has
 * @param url where messages are posted; empty for the provider's own
 * @param account its key: AccessKeyId, SecretId, or what a gateway calls it
 * @param secret signs each request
 * @param sign the sender's name that the provider has approved, shown before each text
 * @param appId application of Tencent (SdkAppId); others have none
 * @param region where the interface is called
 * @param templates approved ones, {@code call} for the call to buy and {@code words} for everything else; a gateway takes
 *     texts without
 * @param perSecond messages it may send in any second
 * @param reportKey secret part of the address for reports; empty where none are taken
 * @param committees names of those that use it; empty for all
 */
public record SmsAccount(
        String name,
        @DefaultValue("GATEWAY") Provider provider,
        @DefaultValue("") String url,
        String account,
        String secret,
        @DefaultValue("小巷管家") String sign,
        @DefaultValue("") String appId,
        @DefaultValue("") String region,
        @DefaultValue Map<String, Template> templates,
        @DefaultValue("100") int perSecond,
        @DefaultValue("") String reportKey,
        @DefaultValue List<String> committees) {
    /** Longest that is compared and logged nowhere; shorter ones could be tried out. */
    private static final int SHORTEST_KEY = 16;

    public SmsAccount {
        Needed.texts("an account for text messages needs name, account and secret", name, account, secret);
        if (!reportKey.isEmpty() && reportKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("the report key of a text message account has 16 characters or more");
        }
        if (provider == Provider.TENCENT) {
            Needed.texts("an account with Tencent needs app-id", appId);
        }
        if (provider == Provider.GATEWAY) {
            Needed.texts("an account with a gateway needs url", url);
        }
    }

    /** Whose interface. */
    public enum Provider {
        /** A plain one of our own, which sends each request id once; README.md describes it. */
        GATEWAY,
        ALIYUN,
        TENCENT
    }

    /**
     * A template that the provider has approved.
     *
     * @param id as the provider numbers it
     * @param values which of ours it takes, in its order: number, item, count, place, time, code, page; or words
     */
    public record Template(String id, @DefaultValue List<String> values) {}

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SmsAccount[" + name + "]";
    }
}
