package org.lanekeeper.bot.progress;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lanekeeper.bot.WithBotServer;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole server, quick to look into the outbox, and groups that hear of progress. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithBotServer
@Import(TellingRound.class)
@TestPropertySource(
        properties = {
            "lanekeeper.delivery.every=100ms",
            "db-scheduler.polling-interval=100ms",
            "lanekeeper.delivery.backoff=200ms"
        })
@interface WithGroups {}
