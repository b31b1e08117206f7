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
        @DefaultValue("5s") Duration read) {}
