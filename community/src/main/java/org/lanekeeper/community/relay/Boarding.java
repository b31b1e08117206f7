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

    /**
     * Somebody held the relay's row when it was wanted last, and may hold it still: its people must not take the room of
     * others before it is locked.
     */
    boolean wasHeld(long relayId);

    /** The relay's row could not be locked, or is not known to be: its people are not taken along after all. */
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
            public boolean wasHeld(long id) {
                return false;
            }

            @Override
            public void stay(long id) {
                throw new IllegalStateException("it is waited for");
            }
        };
    }
}
