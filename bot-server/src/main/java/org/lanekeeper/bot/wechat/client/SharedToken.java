package org.lanekeeper.bot.wechat.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.bot.cache.SharedCache;

/**
 * The access token of one account: in Redis for all nodes, and here for when Redis is away. The interface for stable
 * tokens gives every node the same one, so that two nodes fetching at once do no harm.
 */
final class SharedToken {
    /** Fetched anew so long before it ends: clocks differ and calls take time. */
    private static final Duration EARLY = Duration.ofMinutes(3);

    private final String key;
    private final SharedCache cache;
    private final Clock clock;
    /** The one that this thread's call took: if it is refused, a newer one may be here already. */
    private final ThreadLocal<String> taken = new ThreadLocal<>();

    private Held held = new Held("", Instant.MIN);

    private record Held(String token, Instant until) {}

    SharedToken(String appId, SharedCache cache, Clock clock) {
        this.key = "lanekeeper:token:" + appId;
        this.cache = cache;
        this.clock = clock;
    }

    /** Once there has been one, never empty: one that ran out is answered with a code that fetches another. */
    synchronized String value() {
        taken.set(held.token());
        return held.token();
    }

    /** Whether one has to be fetched; takes over what another node has fetched. */
    boolean isExpired() {
        Held before = held();
        if (clock.instant().isBefore(before.until())) {
            return false;
        }
        Optional<String> shared = cache.ask(redis -> redis.opsForValue().get(key));
        Optional<Held> theirs = shared.flatMap(SharedToken::read)
                .filter(it -> it.until().isAfter(clock.instant()) && !it.token().equals(before.token()));
        theirs.ifPresent(it -> replace(before, it));
        return theirs.isEmpty();
    }

    void update(String token, Duration valid) {
        Duration usable = valid.compareTo(EARLY.multipliedBy(2)) > 0 ? valid.minus(EARLY) : valid.dividedBy(2);
        Held fresh = new Held(token, clock.instant().plus(usable));
        set(fresh);
        cache.ask(redis -> {
            redis.opsForValue().set(key, fresh.until().toEpochMilli() + ":" + token, usable);
            return true;
        });
    }

    /** The platform refuses the one that this thread took, whatever we thought; a newer one stays. */
    void expire() {
        String refused = taken.get();
        synchronized (this) {
            if (refused == null || !refused.equals(held.token())) {
                return;
            }
            held = new Held(refused, Instant.MIN);
        }
        cache.ask(redis -> {
            String shared = redis.opsForValue().get(key);
            boolean same = shared != null && shared.endsWith(":" + refused);
            return same && redis.delete(key);
        });
    }

    private synchronized Held held() {
        return held;
    }

    private synchronized void set(Held fresh) {
        held = fresh;
    }

    /** Unless somebody has fetched another meanwhile. */
    private synchronized void replace(Held before, Held fresh) {
        held = held == before ? fresh : held;
    }

    private static Optional<Held> read(String shared) {
        int colon = shared.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : Optional.of(new Held(
                        shared.substring(colon + 1), Instant.ofEpochMilli(Long.parseLong(shared.substring(0, colon)))));
    }
}
