package org.lanekeeper.bot.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts for text messages.
 *
 * @param url of a plain gateway, the short form for the only account; empty where there is none
 * @param account ours with it
 * @param secret signs each request
 * @param sign the signature registered with the provider, shown before each text
 * @param perSecond messages it may send in any second
 * @param reportKey secret part of the address for its reports; empty where none are taken
 * @param accounts all others
 */
@ConfigurationProperties("lanekeeper.sms")
public record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String account,
        @DefaultValue("") String secret,
        @DefaultValue("小巷管家") String sign,
        @DefaultValue("100") int perSecond,
        @DefaultValue("") String reportKey,
        @DefaultValue List<SmsAccount> accounts) {
    public List<SmsAccount> all() {
        List<SmsAccount> all = new ArrayList<>(accounts);
        if (!url.isBlank()) {
            all.add(new SmsAccount(
                    account,
                    SmsAccount.Provider.GATEWAY,
                    url,
                    account,
                    secret,
                    sign,
                    "",
                    "",
                    Map.of(),
                    perSecond,
                    reportKey,
                    List.of()));
        }
        return all;
    }

    public Optional<SmsAccount> named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The one of this committee, else one for all. */
    public Optional<SmsAccount> of(String committee) {
        return all().stream()
                .filter(one -> one.committees().contains(committee))
                .findFirst()
                .or(() ->
                        all().stream().filter(one -> one.committees().isEmpty()).findFirst());
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SmsSettings[" + url + "]";
    }
}
