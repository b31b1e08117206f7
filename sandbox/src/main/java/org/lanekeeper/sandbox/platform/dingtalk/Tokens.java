package org.lanekeeper.sandbox.platform.dingtalk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens that are valid, and groups that a robot was thrown out of. */
final class Tokens {
    private record Given(String owner, Instant until) {}

    private final Clock clock;
    private final Duration valid;
    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final Set<String> removed = ConcurrentHashMap.newKeySet();

    Tokens(Clock clock, Duration valid) {
        this.clock = clock;
        this.valid = valid;
    }

    String give(String owner) {
        given.values().removeIf(one -> !clock.instant().isBefore(one.until()));
        String token = UUID.randomUUID().toString().replace("-", "");
        given.put(token, new Given(owner, clock.instant().plus(valid)));
        return token;
    }

    /** Empty if the token is none or has run out. */
    String owner(String token) {
        Given one = given.get(token);
        return one != null && clock.instant().isBefore(one.until()) ? one.owner() : "";
    }

    void remove(String group) {
        removed.add(group);
    }

    boolean isRemoved(String group) {
        return removed.contains(group);
    }
}
