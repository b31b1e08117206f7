package org.lanekeeper.community.relay;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/**
 * Who is probably new to a relay: households and requests that this server has not met there. Most who sign up in a rush
 * are, and looking them up to find nothing is a fifth of all work. So they are written without that; where the guess is
 * wrong, because another server has met them or it was long ago, the unique keys of the table contradict, and everybody
 * is looked up after all. After such a mistake nobody is trusted for a while: made in each turn it would cost more than it
 * saves.
 */
final class Newcomers {
    /** Without trust, from the last mistake on: a turn that is decided twice costs a third more, one in sixty may. */
    static final Duration CAUTION = Duration.ofSeconds(1);

    /** Marks that are kept, two of each join, eight bytes each. */
    private static final int PLACES = 1 << 17;

    /** A mark stands on the shelf that it says itself, the newest first; the oldest falls off. */
    private static final int SHELF = 8;

    private static final long ODD = 0x9E3779B97F4A7C15L;

    /** Only ever compared, so what races leave of it is good enough. */
    private final AtomicLongArray met = new AtomicLongArray(PLACES);

    private final long caution;
    private final LongSupplier nanos;
    private volatile long trustingFrom;

    Newcomers() {
        this(CAUTION, System::nanoTime);
    }

    /**
     * @param nanos that have passed since some moment
     */
    Newcomers(Duration caution, LongSupplier nanos) {
        this.caution = caution.toNanos();
        this.nanos = nanos;
        this.trustingFrom = nanos.getAsLong();
    }

    /** What is believed in one transaction. */
    Guess guess() {
        return new Guess();
    }

    private boolean isFirst(Join join) {
        boolean household = isFirst(join.relayId(), join.household().id());
        boolean request = isFirst(~join.relayId(), join.requestKey().hashCode());
        return household && request;
    }

    /** Two at once may both be the first of the same household: then the keys contradict one of them. */
    private boolean isFirst(long where, long who) {
        long mark = (where * ODD ^ who) * ODD;
        mark ^= mark >>> 32;
        int shelf = (int) mark & PLACES - SHELF;
        for (int i = shelf; i < shelf + SHELF; i++) {
            if (met.get(i) == mark) {
                return false;
            }
        }
        for (int i = shelf + SHELF - 1; i > shelf; i--) {
            met.set(i, met.get(i - 1));
        }
        met.set(shelf, mark);
        return true;
    }

    /** Who is new of those in one transaction. Used by one thread. */
    final class Guess {
        private final boolean trusting = nanos.getAsLong() - trustingFrom >= 0;
        private final Set<Join> unmet = Collections.newSetFromMap(new IdentityHashMap<>());

        /** Neither the household nor the request was met before; from now on both are. To be asked once for each join. */
        boolean trusts(Join join) {
            return isFirst(join) && unmet.add(join) && trusting;
        }

        /** Whether there is anybody who was taken to be new. */
        boolean isTrusting() {
            return trusting && !unmet.isEmpty();
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

        /** Nobody is trusted for a while. */
        void regret() {
            trustingFrom = nanos.getAsLong() + caution;
        }
    }
}
