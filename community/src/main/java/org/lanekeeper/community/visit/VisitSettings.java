package org.lanekeeper.community.visit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How registrations are queued and written.
 *
 * @param batch most parties in one transaction
 * @param waiting most parties waiting on one node; more are told to come again
 * @param workers writing at the same time, each holding one database connection
 * @param patience how long a batch is tried again while the database refuses, before its people are told to come again
 * @param retryAfter when they are told to come again
 */
@ConfigurationProperties("lanekeeper.visit")
public record VisitSettings(
        @DefaultValue("128") int batch,
        @DefaultValue("4000") int waiting,
        @DefaultValue("2") int workers,
        @DefaultValue("4s") Duration patience,
        @DefaultValue("2s") Duration retryAfter) {}
