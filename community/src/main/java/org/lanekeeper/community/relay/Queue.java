package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All places of one relay with their sums, kept up by what changes. Answers how many are ahead of whom without looking at
 * them. Not for several threads at once.
 */
final class Queue {
    private static final int ROOM = 1024;

    private final List<Place> places = new ArrayList<>();
    private final Map<Long, Integer> byHousehold = new HashMap<>();
    private final Map<Long, List<Integer>> byResident = new HashMap<>();
    /** The latest entry that ended, by household and by person. */
    private final Map<Long, Integer> endedByHousehold = new HashMap<>();

    private final Map<Long, Integer> endedByResident = new HashMap<>();
    /** Where each entry stands in the serving order, and where among those of its cell. */
    private int[] positions = new int[ROOM];

    private int[] cellPositions = new int[ROOM];
    private Map<String, CellOrder> cells = new HashMap<>();

    private Fenwick securedWaiting = new Fenwick(ROOM);
    private Place last;
    private int counting;
    private int inReview;
    private int called;
    private int reached;
    private int reachedOfAll;
    private int reachedRank;
    /** The last in the serving order that was called; null before the first batch. */
    private Place furthest;
    /** Lowest of those who could have been called before it and were not, 0 for nobody; so is the rank. */
    private int passedNumber;

    private int passedRank;

    /**
     * @param changed by their numbers, new ones without a gap behind those known
     */
    void apply(List<Place> changed) {
        boolean inOrder = true;
        for (Place place : changed) {
            inOrder &= place.number() <= places.size() ? replace(place) : append(place);
        }
        if (!inOrder) {
            putInOrder();
        }
        findPassed();
    }

    /** False if it does not come last in the serving order, or there is no room to say so. */
    private boolean append(Place place) {
        if (place.number() != places.size() + 1) {
            throw new IllegalStateException("number " + place.number() + " behind " + places.size());
        }
        boolean fits = places.size() < securedWaiting.capacity() && (last == null || last.compareTo(place) < 0);
        places.add(place);
        if (fits) {
            positions[place.number() - 1] = place.number() - 1;
            cellPositions[place.number() - 1] = order(place).append();
            last = place;
        }
        count(place, 1, fits);
        return fits;
    }

    private boolean replace(Place place) {
        Place before = places.set(place.number() - 1, place);
        boolean stays = before.isOrderedLike(place) && isPlaced(place);
        count(before, -1, stays);
        count(place, 1, stays);
        return stays;
    }

    private boolean isPlaced(Place place) {
        return place.number() <= positions.length;
    }

    private void count(Place place, int by, boolean placed) {
        inReview += place.status() == EntryStatus.REVIEW ? by : 0;
        called += place.batch() > 0 && place.counts() ? by : 0;
        if (place.batch() > 0) {
            reached = place.merged() ? reached : Math.max(reached, place.number());
            reachedOfAll = Math.max(reachedOfAll, place.number());
            reachedRank = place.drawRank() < JoiningPolicy.AFTER_THE_DRAW
                    ? Math.max(reachedRank, place.drawRank())
                    : reachedRank;
            furthest = furthest == null || furthest.compareTo(place) < 0 ? place : furthest;
        }
        if (place.counts()) {
            counting += by;
            index(place, by > 0);
        } else {
            indexEnded(endedByHousehold, place.householdId(), place.number(), by > 0);
            indexEnded(endedByResident, place.residentId(), place.number(), by > 0);
        }
        if (placed && place.isWaiting() && place.secured()) {
            int position = positions[place.number() - 1];
            securedWaiting.add(position, by);
        }
        if (placed && place.isBeyond()) {
            order(place).count(cellPositions[place.number() - 1], by);
        }
    }

    private CellOrder order(Place place) {
        return cells.computeIfAbsent(place.cell(), cell -> new CellOrder());
    }

    private static void indexEnded(Map<Long, Integer> ended, long key, int number, boolean present) {
        if (present && key != 0) {
            ended.merge(key, number, Math::max);
        } else {
            ended.remove(key, number);
        }
    }

    private void index(Place place, boolean present) {
        if (present) {
            byHousehold.put(place.householdId(), place.number());
        } else {
            byHousehold.remove(place.householdId(), place.number());
        }
        if (place.residentId() != 0) {
            List<Integer> numbers = byResident.computeIfAbsent(place.residentId(), id -> new ArrayList<>(1));
            numbers.remove((Integer) place.number());
            if (present) {
                numbers.add(place.number());
            }
        }
    }

    /** After a draw, or when paper has come in between: rare, and a matter of milliseconds. */
    private void putInOrder() {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(null);
        int room = Math.max(ROOM, Integer.highestOneBit(sorted.size()) * 4);
        positions = new int[room];
        cellPositions = new int[room];
        cells = new HashMap<>();
        furthest = null;
        securedWaiting = new Fenwick(room);
        for (int position = 0; position < sorted.size(); position++) {
            Place place = sorted.get(position);
            positions[place.number() - 1] = position;
            cellPositions[place.number() - 1] = order(place).append();
            furthest = place.batch() > 0 ? place : furthest;
            if (place.isWaiting() && place.secured()) {
                securedWaiting.add(position, 1);
            }
            if (place.isBeyond()) {
                order(place).count(cellPositions[place.number() - 1], 1);
            }
        }
        last = sorted.get(sorted.size() - 1);
    }

    /** Looks at them one by one only where there are any: after a review, a larger quota, somebody who came back. */
    private void findPassed() {
        passedNumber = 0;
        passedRank = 0;
        if (furthest == null || securedWaiting.before(positions[furthest.number() - 1]) == 0) {
            return;
        }
        for (Place place : places) {
            if (place.isWaiting() && place.secured() && place.compareTo(furthest) < 0) {
                passedNumber = passedNumber == 0 ? place.number() : passedNumber;
                passedRank = passedRank == 0 ? place.drawRank() : Math.min(passedRank, place.drawRank());
            }
        }
    }

    int size() {
        return places.size();
    }

    /** The newest record that has changed the entry. */
    long seq(int number) {
        return places.get(number - 1).seq();
    }

    /**
     * Who is called before this one. Of one beyond the quota: who is given a place of its share before this one, reviewed
     * or not; those of other shares stand in nobody's way.
     */
    int ahead(int number) {
        Place place = places.get(number - 1);
        return place.isBeyond()
                ? order(place).before(cellPositions[number - 1])
                : securedWaiting.before(positions[number - 1]);
    }

    /** The number that holds the household's place, then those that the person signed up besides. */
    List<Integer> numbers(Long householdId, long residentId) {
        List<Integer> numbers = new ArrayList<>(2);
        Integer own = householdId == null ? null : byHousehold.get(householdId);
        if (own != null) {
            numbers.add(own);
        }
        byResident.getOrDefault(residentId, List.of()).stream()
                .filter(number -> !number.equals(own))
                .sorted()
                .forEach(numbers::add);
        return numbers;
    }

    /** The latest entry of the household that ended, else of the person; 0 for none. */
    int ended(Long householdId, long residentId) {
        Integer own = householdId == null ? null : endedByHousehold.get(householdId);
        return own != null ? own : endedByResident.getOrDefault(residentId, 0);
    }

    Calling calling() {
        int highest = reached > 0 ? reached : reachedOfAll;
        boolean passed = passedNumber > 0;
        return new Calling(
                called,
                passed ? Math.min(highest, passedNumber - 1) : highest,
                passed ? Math.min(reachedRank, Math.max(0, passedRank - 1)) : reachedRank,
                passed);
    }

    /** Who waits within the quota. */
    int callable() {
        return securedWaiting.before(securedWaiting.capacity());
    }

    RelayTally tally() {
        return new RelayTally(places.size(), counting, inReview, called);
    }
}
