package org.lanekeeper.community.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Who is probably new to a relay: households and requests that this server has not met there. Most who sign up in a rush
 * are, and looking them up to find nothing takes a tenth of a turn. So they are written without that. Where the guess is
 * wrong, because another server has met them or it was long ago, the unique keys of the table contradict, and everybody
 * is looked up after all; so is whoever would get no entry. After either nobody is trusted in that relay for a while: in
 * each turn it would cost more than it saves.
 */
final class Newcomers {
    /** A second try takes a third of a turn, and there are some sixty turns meanwhile. */
    static final Duration CAUTION = Duration.ofSeconds(1);

    private static final int MOST_RELAYS = 10_000;

    private final Marks met = new Marks();
    private final Cache<Long, Boolean> regretted;

    Newcomers() {
        this(CAUTION, System::nanoTime);
    }

    /**
     * @param nanos that have passed since some moment
     */
    Newcomers(Duration caution, LongSupplier nanos) {
        this.regretted = Caffeine.newBuilder()
                .expireAfterWrite(caution)
                .maximumSize(MOST_RELAYS)
                .ticker(nanos::getAsLong)
                // tidying up takes less time than waking another thread to do it
                .executor(Runnable::run)
                .build();
    }

    /** What is believed in one transaction. */
    Guess guess() {
        return new Guess();
    }

    /** Who is new of those in one transaction. Used by one thread. */
    final class Guess {
        private final Set<Long> here = new HashSet<>();
        private final Set<Join> unmet = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Join> trusted = Collections.newSetFromMap(new IdentityHashMap<>());

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
            return regretted.getIfPresent(join.relayId()) == null && trusted.add(join);
        }

        /** Whether there is anybody who is not looked up. */
        boolean isTrusting() {
            return !trusted.isEmpty();
        }

        /** Whether somebody who was not met gets no entry, also if they were looked up. */
        boolean lacksEntry(List<Join> joins, List<Decision> decisions) {
            return anyWithoutEntry(unmet, joins, decisions);
        }

        /**
         * The same, of those only who were not looked up. What is written is held against the unique keys; any other answer
         * needs a look.
         */
        boolean needsLook(List<Join> joins, List<Decision> decisions) {
            return anyWithoutEntry(trusted, joins, decisions);
        }

        private static boolean anyWithoutEntry(Set<Join> of, List<Join> joins, List<Decision> decisions) {
            for (int i = 0; i < joins.size(); i++) {
                if (of.contains(joins.get(i)) && !decisions.get(i).isNewEntry()) {
                    return true;
                }
            }
            return false;
        }

        /** Nobody is trusted in these relays for a while. */
        void regret(Collection<Long> relays) {
            relays.forEach(relay -> regretted.put(relay, true));
        }

        /** Of those who have numbers, or will have once this is written. */
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
