package org.lanekeeper.bot.door.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The token of one application, on this node: these platforms give every caller a valid one, so that nodes need not
 * agree. Callers that come together share one call for it.
 */
public final class AccessToken {
    /** Fetched anew so long before it ends: clocks differ and calls take time. */
    private static final Duration EARLY = Duration.ofMinutes(3);

    private final Supplier<CompletableFuture<Fetched>> fetching;
    private final Clock clock;
    private CompletableFuture<Held> held = CompletableFuture.completedFuture(new Held("", Instant.MIN));

    private record Held(String token, Instant until) {}

    /** What the platform gave. */
    public record Fetched(String token, Duration valid) {}

    /** @param fetching asks the platform; fails if it refuses */
    public AccessToken(Supplier<CompletableFuture<Fetched>> fetching, Clock clock) {
        this.fetching = fetching;
        this.clock = clock;
    }

    /** Fails with {@link NoTokenException} only. */
    public synchronized CompletableFuture<String> value() {
        boolean over = held.isCompletedExceptionally()
                || held.isDone() && !clock.instant().isBefore(held.join().until());
        if (over) {
            held = fetching.get()
                    .thenApply(fetched -> new Held(
                            fetched.token(),
                            clock.instant().plus(fetched.valid()).minus(EARLY)));
        }
        return held.handle((got, fault) -> {
            if (fault != null) {
                throw new NoTokenException(
                        fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault);
            }
            return got.token();
        });
    }

    /** The platform refuses this one, whatever we thought; a newer one stays. */
    public synchronized void expire(String refused) {
        if (held.isDone()
                && !held.isCompletedExceptionally()
                && held.join().token().equals(refused)) {
            held = CompletableFuture.completedFuture(new Held("", Instant.MIN));
        }
    }
}
