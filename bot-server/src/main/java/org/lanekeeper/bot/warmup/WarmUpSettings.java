package org.lanekeeper.bot.warmup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a server warms itself up before it is ready.
 *
 * @param messages letters it sends to itself; 0 for none
 * @param within then it is ready, however far it has come
 */
@ConfigurationProperties("lanekeeper.warm-up")
record WarmUpSettings(
        @DefaultValue("2000") int messages,
        @DefaultValue("20s") Duration within) {}
