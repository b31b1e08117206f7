package org.lanekeeper.community.sealing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The key of personal data.
 *
 * @param key what is sealed from now on is sealed with it: random, at least 32 characters, the same on all servers. What
 *     was sealed with a lost key is lost
 * @param previousKey the one before, while something sealed with it is still kept; empty for none
 */
@ConfigurationProperties("lanekeeper.data")
public record SealingSettings(String key, String previousKey) {
    public SealingSettings {
        key = key == null ? "" : key;
        previousKey = previousKey == null ? "" : previousKey;
    }

    @Override
    public String toString() {
        return "SealingSettings[keys withheld]";
    }
}
