package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a worker writes next: whoever waits for a relay when it is locked, and for all others that can be locked then.
 * Another server may hold it for as long as its own batch takes, and two that wait for each other would otherwise write
 * twice as many batches of half the size. While it waits it keeps no other relay from other workers. Used by one thread.
 */
final class Turn implements Boarding {
    private final Long awaited;
    private final Runnable locked;
    private final Supplier<RelayLane> ready;
    private final Consumer<RelayLane> back;
    private final int mostRelays;
    private final Map<Long, Group> groups = new LinkedHashMap<>();
    private final List<RelayLane> done = new ArrayList<>();
    private int room;
    private boolean lacking;

    /**
     * @param awaited the relay that is waited for, null if only what is free is written
     * @param first the lane of whoever waits for it, null if nobody did when the turn began
     * @param most joins
     * @param ready gives the next lane in which somebody waits, null if there is none
     * @param locked is run when nothing is waited for any more
     * @param back takes a lane that is not worked on any more
     */
    Turn(
            Long awaited,
            RelayLane first,
            int most,
            int mostRelays,
            Runnable locked,
            Supplier<RelayLane> ready,
            Consumer<RelayLane> back) {
        this.awaited = awaited;
        this.locked = locked;
        this.room = most;
        this.mostRelays = mostRelays;
        this.ready = ready;
        this.back = back;
        if (first != null) {
            groups.put(awaited, new Group(first));
        }
    }

    Optional<Long> awaited() {
        return Optional.ofNullable(awaited);
    }

    /** Those who wait for it, if there are any. */
    Optional<Group> first() {
        return awaited().map(groups::get);
    }

    /** Of the relays that were written the one with the lowest key, if any was. */
    OptionalLong lowest() {
        return done.stream().mapToLong(RelayLane::relayId).min();
    }

    /** Takes as many more lanes as there is room for. */
    @Override
    public Set<Long> relays() {
        locked.run();
        int free = room - groups.values().stream().mapToInt(Group::waiting).sum();
        RelayLane lane;
        while (free > 0 && groups.size() < mostRelays && (lane = ready.get()) != null) {
            groups.put(lane.relayId(), new Group(lane));
            free -= isHeld(lane) ? 0 : lane.size();
        }
        return Set.copyOf(groups.keySet());
    }

    @Override
    public List<Join> joins(long relayId) {
        Group group = groups.get(relayId);
        return group == null ? List.of() : group.joins();
    }

    @Override
    public boolean wasHeld(long relayId) {
        return isHeld(groups.get(relayId).lane);
    }

    private static boolean isHeld(RelayLane lane) {
        return lane.passedOver() > 0;
    }

    @Override
    public void stay(long relayId) {
        groups.get(relayId).stay();
    }

    /** Whether anybody was not taken along after all. */
    boolean hasLeftBehind() {
        return groups.values().stream().anyMatch(group -> group.stays);
    }

    /** Those that were taken along and have no answer yet. */
    List<Group> aboard() {
        return groups.values().stream().filter(group -> !group.aboard.isEmpty()).toList();
    }

    /** Those of a relay who were taken along, to be answered now. */
    List<RelayLane.Waiting> leave(long relayId) {
        Group group = groups.remove(relayId);
        done.add(group.lane);
        return group.aboard;
    }

    /** Lets others work on what was not taken along, but for the first. */
    void giveBackOthers() {
        groups.values().removeIf(group -> {
            boolean untouched = !awaited().equals(Optional.of(group.relayId())) && group.aboard.isEmpty();
            if (untouched) {
                group.passOver();
                back.accept(group.lane);
            }
            return untouched;
        });
    }

    /** Gives all lanes back, first those that could not be locked. */
    void end() {
        groups.values().forEach(group -> {
            group.passOver();
            back.accept(group.lane);
        });
        done.forEach(lane -> {
            lane.takeAlong();
            back.accept(lane);
        });
    }

    /** Whether others may have found no room. */
    boolean isFull() {
        return room <= 0 || lacking;
    }

    boolean isFruitless() {
        return done.isEmpty();
    }

    /** Those of one relay. */
    final class Group {
        private final RelayLane lane;
        private final List<RelayLane.Waiting> aboard = new ArrayList<>();
        private boolean stays;

        private Group(RelayLane lane) {
            this.lane = lane;
        }

        long relayId() {
            return lane.relayId();
        }

        private int waiting() {
            return aboard.isEmpty() ? lane.size() : 0;
        }

        /** Takes along whoever waits, as far as there is room. */
        List<Join> joins() {
            lacking |= room <= 0 && lane.size() > 0;
            List<RelayLane.Waiting> more = lane.take(room);
            room -= more.size();
            aboard.addAll(more);
            return Turn.joins(aboard);
        }

        private void passOver() {
            if (stays) {
                lane.passOver();
            }
        }

        private void stay() {
            stays = true;
            room += aboard.size();
            lane.putBack(aboard);
            aboard.clear();
        }
    }

    static List<Join> joins(List<RelayLane.Waiting> waiting) {
        return waiting.stream().map(RelayLane.Waiting::join).toList();
    }
}
