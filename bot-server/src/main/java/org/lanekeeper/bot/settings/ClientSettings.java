package org.lanekeeper.bot.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long calls to a platform may take.
 *
 * @param connect until it accepts the connection
 * @param read until it answers
 */
@ConfigurationProperties("lanekeeper.platform-calls")
public record ClientSettings(
        @DefaultValue("3s") Duration connect,
        @DefaultValue("5s") Duration read) {
    private static final String IDLE = "jdk.httpclient.keepalive.timeout";

    static {
        // read once by the JDK's client, before anybody has one: 17 keeps an idle connection for twenty minutes,
        // platforms
        // close it long before, and a message that breaks with it counts as one that may have gone out
        if (System.getProperty(IDLE) == null) {
            System.setProperty(IDLE, "10");
        }
    }
}
