package org.lanekeeper.miniapp.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A bucket of wrong tries for each address, filled again by and by. A right try is given back, so that an office or a
 * telephone network behind one address suffers little.
 */
public final class AddressRate {
    private static final int ADDRESSES = 100_000;

    private final Clock clock;
    private final int perMinute;
    private final Cache<String, Bucket> buckets;

    /**
     * @param perMinute wrong tries an address may make in a minute, and at once
     */
    public AddressRate(int perMinute, Clock clock) {
        this.clock = clock;
        this.perMinute = perMinute;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(ADDRESSES)
                .expireAfterAccess(Duration.ofMinutes(2))
                .build();
    }

    private record Bucket(double tries, Instant at) {}

    /** Takes one try; false if there is none left. */
    public boolean take(String address) {
        boolean[] taken = new boolean[1];
        buckets.asMap().compute(address, (key, bucket) -> {
            Bucket filled = filled(bucket);
            taken[0] = filled.tries() >= 1;
            return taken[0] ? new Bucket(filled.tries() - 1, filled.at()) : filled;
        });
        return taken[0];
    }

    public void giveBack(String address) {
        buckets.asMap().computeIfPresent(address, (key, bucket) -> {
            Bucket filled = filled(bucket);
            return new Bucket(Math.min(filled.tries() + 1, perMinute), filled.at());
        });
    }

    /** How long a refused caller waits for the next try. */
    public Duration interval() {
        return Duration.ofSeconds(Math.max(1, 60 / Math.max(1, perMinute)));
    }

    private Bucket filled(Bucket bucket) {
        Instant now = clock.instant();
        if (bucket == null) {
            return new Bucket(perMinute, now);
        }
        double seconds = Math.max(0, Duration.between(bucket.at(), now).toMillis()) / 1000.0;
        return new Bucket(Math.min(perMinute, bucket.tries() + seconds * perMinute / 60), now);
    }
}
