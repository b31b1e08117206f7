package org.lanekeeper.sandbox.platform.token;

import java.time.Duration;

/**
 * @param life how long an access token works
 * @param overlap before its end a new one is handed out, and for this long both work
 * @param forcedPerDay forced refreshes of one account a day
 */
public record TokenLimits(Duration life, Duration overlap, int forcedPerDay) {
    public static TokenLimits ofThePlatform() {
        return new TokenLimits(Duration.ofHours(2), Duration.ofMinutes(5), 20);
    }
}
