package org.lanekeeper.community.household;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The rosters of the committees that are asked for, in memory: in a rush everybody names a door. What has changed is
 * seen within a second; a door that is not known here is looked for in the database.
 */
@Component
class KnownDoors {
    /** Doors of all committees together, about a third of a kilobyte each. */
    private static final int MOST = 200_000;

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Households households;
    private final Clock clock;
    private final Cache<Long, Roster> rosters = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Long committeeId, Roster roster) -> roster.size() + 1)
            .expireAfterWrite(GOOD_FOR)
            // tidying up takes less time than waking another thread to do it
            .executor(Runnable::run)
            .build();

    KnownDoors(Households households, Clock clock) {
        this.households = households;
        this.clock = clock;
    }

    /** Every door with this building and room, in whichever compound and staircase. */
    List<Household> atRoom(long committeeId, String building, String room) {
        List<Household> known = roster(committeeId).atRoom(building, room);
        return known.isEmpty() ? households.atRoom(committeeId, building, room) : known;
    }

    /** The same house in the lanes that have it: 5弄12 and 7弄12 for 12. */
    Set<String> lanesOf(long committeeId, String house) {
        return roster(committeeId).lanesOf(house);
    }

    /** What is in memory; empty for a committee that is too large to be kept there. */
    Roster roster(long committeeId) {
        return rosters.get(committeeId, id -> new Roster(households, id, clock, MOST));
    }
}
