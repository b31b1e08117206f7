package org.lanekeeper.miniapp.founding;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The committee that a new installation begins with. Read at each start, acted on once; the password may be taken out
 * of the environment after the first start.
 *
 * @param name of the committee; empty founds nothing
 * @param phone whom residents may ask
 * @param mp appId of the official account that serves it, empty for none
 * @param miniapp appId of the mini-program that serves it, empty for none
 * @param adminUsername of its first administrator
 * @param adminPassword at least ten characters
 */
@ConfigurationProperties("lanekeeper.founding")
record FoundingSettings(
        @DefaultValue("") String street,
        @DefaultValue("") String name,
        @DefaultValue("") String phone,
        @DefaultValue("") String mp,
        @DefaultValue("") String miniapp,
        @DefaultValue("") String adminUsername,
        @DefaultValue("") String adminPassword) {

    @Override
    public String toString() {
        return "FoundingSettings[" + name + "]";
    }
}
