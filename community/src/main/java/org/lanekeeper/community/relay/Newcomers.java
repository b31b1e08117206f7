package org.lanekeeper.community.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Who is probably new to a relay: households and requests that this server has not met there. Most who sign up in a rush
 * are, and looking them up to find nothing takes a tenth of a turn. So they are written without that; where the guess is
 * wrong, because another server has met them or it was long ago, the unique keys of the table contradict, and everybody
 * is looked up after all. After such a mistake nobody is trusted in that relay for a while: made in each turn it would
 * cost more than it saves.
 */
final class Newcomers {
    /** From the last mistake on: what is written sixty times a second takes a third longer for a mistake a second. */
    static final Duration CAUTION = Duration.ofSeconds(1);

    private static final int MOST_RELAYS = 1_000;

    private final Marks met = new Marks();
    /** Relays in which a mistake was made, and until when nobody is trusted there. */
    private final Map<Long, Long> mistaken = new ConcurrentHashMap<>();

    private final long caution;
    private final LongSupplier nanos;

    Newcomers() {
        this(CAUTION, System::nanoTime);
    }

    /**
     * @param nanos that have passed since some moment
     */
    Newcomers(Duration caution, LongSupplier nanos) {
        this.caution = caution.toNanos();
        this.nanos = nanos;
    }

    /** What is believed in one transaction. */
    Guess guess() {
        return new Guess();
    }

    private boolean trustsIn(long relayId) {
        Long until = mistaken.get(relayId);
        return until == null || nanos.getAsLong() - until >= 0;
    }

    private void regret(long relayId) {
        long now = nanos.getAsLong();
        if (mistaken.size() >= MOST_RELAYS) {
            mistaken.values().removeIf(until -> now - until >= 0);
        }
        if (mistaken.size() < MOST_RELAYS) {
            mistaken.put(relayId, now + caution);
        }
    }

    /** Who is new of those in one transaction. Used by one thread. */
    final class Guess {
        private final Set<Long> here = new HashSet<>();
        private final Set<Join> unmet = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean trusting;

        /**
         * Whether a join need not be looked up. To be asked once for each: who comes twice is new only the first time.
         */
        boolean trusts(Join join) {
            long household = household(join);
            long request = request(join);
            boolean first = here.add(household) & here.add(request);
            if (!first || met.has(household) || met.has(request)) {
                return false;
            }
            unmet.add(join);
            boolean trusted = trustsIn(join.relayId());
            trusting |= trusted;
            return trusted;
        }

        /** Whether there is anybody who is not looked up. */
        boolean isTrusting() {
            return trusting;
        }

        /**
         * Whether somebody who was not met got no number of their own: only what is written is held against the unique
         * keys, so any other answer needs a look.
         */
        boolean isMistaken(List<Join> joins, List<Decision> decisions) {
            for (int i = 0; i < joins.size(); i++) {
                if (unmet.contains(joins.get(i)) && !decisions.get(i).isNewEntry()) {
                    return true;
                }
            }
            return false;
        }

        /** Nobody is trusted in these relays for a while. */
        void regret(Collection<Long> relays) {
            relays.forEach(Newcomers.this::regret);
        }

        /** Their households have numbers, or will have if what is being written is. */
        void meet(List<Join> joins, List<Decision> decisions) {
            for (int i = 0; i < joins.size(); i++) {
                if (decisions.get(i).tellsNumber()) {
                    met.add(household(joins.get(i)));
                    met.add(request(joins.get(i)));
                }
            }
        }
    }

    private static long household(Join join) {
        return Marks.of(join.relayId(), join.household().id());
    }

    private static long request(Join join) {
        return Marks.of(~join.relayId(), join.requestKey().hashCode());
    }
}
