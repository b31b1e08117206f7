package org.lanekeeper.sandbox.platform.miniapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lanekeeper.sandbox.platform.door.Refusal;
import org.lanekeeper.sandbox.platform.limit.RecentMap;

/** Who has opened which mini-program, and when last. */
final class Users {
    private static final int REMEMBERED = 200_000;

    private record Key(String appId, String openid) {}

    private final Clock clock;
    private final RecentMap<Key, Instant> lastSeen = new RecentMap<>(REMEMBERED);

    Users(Clock clock) {
        this.clock = clock;
    }

    void remember(String appId, String openid) {
        lastSeen.put(new Key(appId, openid), clock.instant());
    }

    /** Throws 40003 for somebody who never opened the mini-program. */
    Instant check(String appId, String openid) {
        return lastSeen.get(new Key(appId, openid)).orElseThrow(() -> new Refusal(40003, "invalid openid"));
    }

    /** Throws 61010 for somebody who has been away for too long. */
    void checkActive(String appId, String openid, Duration within) {
        if (check(appId, openid).plus(within).isBefore(clock.instant())) {
            throw new Refusal(61010, "code is expired");
        }
    }
}
