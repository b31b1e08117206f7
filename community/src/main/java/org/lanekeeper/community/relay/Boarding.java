package org.lanekeeper.community.relay;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The joins that share a transaction; asked for as late as can be, so that whoever came meanwhile goes along. */
interface Boarding {
    /**
     * Asked when nothing more has to be waited for.
     *
     * @return those for which somebody waits
     */
    Set<Long> relays();

    /**
     * Asked when the relay's row is locked, or will be at once or not at all.
     *
     * @return all of them, those who were there before first; none if there is no room left
     */
    List<Join> joins(long relayId);

    /** Somebody else holds the relay's row: its people are not taken along after all. */
    void stay(long relayId);

    /** Of one relay alone. */
    static Boarding of(long relayId, Supplier<List<Join>> joins) {
        return new Boarding() {
            @Override
            public Set<Long> relays() {
                return Set.of(relayId);
            }

            @Override
            public List<Join> joins(long id) {
                return joins.get();
            }

            @Override
            public void stay(long id) {
                throw new IllegalStateException("it is waited for");
            }
        };
    }
}
