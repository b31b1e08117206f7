package org.lanekeeper.sandbox.platform.webhook;

import java.time.Duration;

/**
 * @param deadline an answer after this is not heard any more
 * @param attempts deliveries of one message in all
 * @param pause before the next attempt when the connection failed; after a passed deadline the next follows at once
 * @param replyBytes longest text of a passive reply, in UTF-8 bytes
 * @param inFlight deliveries at the same time; further ones are turned away
 */
public record WebhookLimits(Duration deadline, int attempts, Duration pause, int replyBytes, int inFlight) {
    public static WebhookLimits ofThePlatform() {
        return new WebhookLimits(Duration.ofSeconds(5), 3, Duration.ofSeconds(1), 2048, 4000);
    }
}
