package org.lanekeeper.community.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lanekeeper.community.household.Household;

/**
 * Who comes when, before anybody did. Online half of the people come within the first half hour and the others ever more
 * slowly, at the stall they come evenly over a day's eight hours: a supposition, for comparing rules with one another.
 */
final class SimulatedRush {
    static final Instant OPENS = Instant.EPOCH;

    private static final Duration STALL_HOURS = Duration.ofHours(8);
    private static final double HALF_ONLINE_MINUTES = 30;
    private static final int SECONDS_A_MINUTE = 60;
    private static final double PERCENT = 100;

    private SimulatedRush() {}

    static List<Join> of(List<Household> roster, Arrivals arrivals) {
        Random random = new Random(arrivals.seed());
        List<Household> coming = new ArrayList<>(roster);
        coming.sort(Comparator.comparingLong(Household::id));
        Collections.shuffle(coming, random);
        coming = coming.subList(0, share(roster.size(), arrivals.turnout()));
        Set<Long> atStall = atStall(coming, share(coming.size(), arrivals.walkIns()));
        List<Join> joins = new ArrayList<>(coming.size());
        for (Household household : coming) {
            boolean stall = atStall.contains(household.id());
            int units = 1 + random.nextInt(arrivals.mostUnits());
            Instant arrival = OPENS.plusMillis(stall ? evenly(random) : rushing(random));
            Door door = stall ? Door.STALL : Door.MINIAPP;
            String key = String.valueOf(household.id());
            joins.add(new Join(1, household, household.name(), null, units, door, null, key, arrival));
        }
        joins.sort(Comparator.comparing(Join::arrivedAt)
                .thenComparing(join -> join.household().id()));
        return joins;
    }

    private static int share(int of, int percent) {
        return (int) Math.round(of * percent / PERCENT);
    }

    /** Who has no mobile comes in person first; the rest are whoever the shuffle put first. */
    private static Set<Long> atStall(List<Household> coming, int count) {
        return new HashSet<>(coming.stream()
                .sorted(Comparator.comparing(household -> household.phone() != null))
                .limit(count)
                .map(Household::id)
                .toList());
    }

    private static long evenly(Random random) {
        return (long) (random.nextDouble() * STALL_HOURS.toMillis());
    }

    private static long rushing(Random random) {
        double minutes = -Math.log(1 - random.nextDouble()) / Math.log(2) * HALF_ONLINE_MINUTES;
        return (long) (minutes * SECONDS_A_MINUTE * 1000);
    }
}
