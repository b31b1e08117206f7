package org.lanekeeper.miniapp.founding;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The committee that a new installation begins with. The password may be taken out of the environment after the first
 * start.
 *
 * @param name of the committee; empty founds nothing
 * @param phone whom residents may ask
 * @param mp appIds of the official accounts that serve it; taken account of at each start, so that one can be added
 * @param miniapp appIds of its mini-programs, likewise
 * @param adminUsername of its first administrator
 * @param adminPassword at least ten characters
 */
@ConfigurationProperties("lanekeeper.founding")
record FoundingSettings(
        @DefaultValue("") String street,
        @DefaultValue("") String name,
        @DefaultValue("") String phone,
        @DefaultValue List<String> mp,
        @DefaultValue List<String> miniapp,
        @DefaultValue("") String adminUsername,
        @DefaultValue("") String adminPassword) {

    @Override
    public String toString() {
        return "FoundingSettings[" + name + "]";
    }
}
