package org.lanekeeper.community.relay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How joins are queued and written.
 *
 * @param batch most joins in one transaction
 * @param waiting most joins waiting for one relay on one node; more are told to come again
 * @param workers relays written at the same time, each holding one database connection
 * @param patience how long a batch is tried again while the database refuses, before its people are told to come again
 * @param retryAfter when they are told to come again
 */
@ConfigurationProperties("lanekeeper.sequencer")
public record SequencerSettings(
        @DefaultValue("512") int batch,
        @DefaultValue("20000") int waiting,
        @DefaultValue("4") int workers,
        @DefaultValue("8s") Duration patience,
        @DefaultValue("2s") Duration retryAfter) {}
