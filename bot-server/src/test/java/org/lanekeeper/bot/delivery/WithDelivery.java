package org.lanekeeper.bot.delivery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lanekeeper.bot.WithBotServer;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole server, quick to look into the outbox and quick to give up. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithBotServer
@Import(CallingRound.class)
@TestPropertySource(
        properties = {
            "lanekeeper.delivery.every=100ms",
            "db-scheduler.polling-interval=100ms",
            "lanekeeper.delivery.backoff=200ms",
            "lanekeeper.delivery.rest-after-faults=300ms",
            "lanekeeper.delivery.give-up-after=3s",
            "lanekeeper.platform-calls.read=700ms",
            "lanekeeper.platform-calls.connect=300ms"
        })
@interface WithDelivery {}
