package org.lanekeeper.miniapp.console.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.PlannedDoor;

/**
 * A building as a block: its staircases side by side, the highest floor above.
 *
 * @param key of the building among all compounds
 * @param called households called so far
 * @param waiting households that hold a place and were not called yet
 */
record BuildingPlan(String key, String name, int households, long called, long waiting, List<Staircase> staircases) {
    /** Beyond these, doors of one floor stand where there is room, not below one another. */
    private static final int COLUMNS = 12;

    record Staircase(String name, List<Floor> floors) {}

    record Floor(String name, List<DoorCell> cells) {}

    /** In the order of the doors. */
    static List<BuildingPlan> of(List<PlannedDoor> doors) {
        boolean many = doors.stream().map(PlannedDoor::compoundId).distinct().count() > 1;
        return grouped(doors, door -> OrderRule.building(door.compoundId(), door.building())).entrySet().stream()
                .map(one -> building(one.getKey(), one.getValue(), many))
                .toList();
    }

    private static BuildingPlan building(String key, List<PlannedDoor> doors, boolean named) {
        PlannedDoor first = doors.get(0);
        long called = doors.stream().filter(door -> door.batch() != null).count();
        long entries = doors.stream().filter(door -> door.number() != null).count();
        return new BuildingPlan(
                key,
                (named ? first.compound() : "") + Address.buildingDisplay(first.building()),
                doors.size(),
                called,
                entries - called,
                grouped(doors, PlannedDoor::unit).entrySet().stream()
                        .map(one -> new Staircase(
                                one.getKey().isEmpty() ? "" : one.getKey() + "单元", floors(one.getValue())))
                        .toList());
    }

    private static List<Floor> floors(List<PlannedDoor> doors) {
        TreeSet<String> columns = doors.stream()
                .map(door -> RoomName.of(door.room()).door())
                .collect(Collectors.toCollection(
                        () -> new TreeSet<>(Comparator.comparing(String::length).thenComparing(name -> name))));
        Map<Integer, List<PlannedDoor>> floors = new TreeMap<>(Comparator.reverseOrder());
        doors.forEach(door -> floors.computeIfAbsent(RoomName.of(door.room()).height(), height -> new ArrayList<>())
                .add(door));
        return floors.entrySet().stream()
                .map(one -> new Floor(
                        one.getKey() == 0 ? "" : one.getKey() + "层",
                        columns.size() > COLUMNS || one.getKey() == 0
                                ? one.getValue().stream().map(DoorCell::of).toList()
                                : cells(one.getValue(), columns)))
                .toList();
    }

    /** One below another; a door that does not exist leaves a gap. */
    private static List<DoorCell> cells(List<PlannedDoor> doors, TreeSet<String> columns) {
        Map<String, DoorCell> byColumn = new LinkedHashMap<>();
        columns.forEach(column -> byColumn.put(column, DoorCell.NONE));
        doors.forEach(door -> byColumn.put(RoomName.of(door.room()).door(), DoorCell.of(door)));
        return List.copyOf(byColumn.values());
    }

    private static <K> Map<K, List<PlannedDoor>> grouped(List<PlannedDoor> doors, Function<PlannedDoor, K> by) {
        return doors.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
