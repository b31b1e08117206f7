package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikelySlipsTest {
    /** Six floors of four doors in twelve houses, towers, staircases, a lane. */
    private static final Town TOWN = new Town()
            .with(Stream.of("1", "2", "3", "4", "5", "6", "8", "9", "10", "11", "12", "21"), "", 6, 4)
            .with(Stream.of("A", "B"), "", 18, 6)
            .with(Stream.of("15", "16"), "1", 6, 2)
            .with(Stream.of("15", "16"), "2", 6, 2)
            .with(Stream.of("5弄32", "5弄33"), "", 6, 2)
            .with(new Address("B", "", "1201A"));

    /** Doors by building and room. */
    static final class Town implements LikelySlips.Doors {
        private final Map<String, List<Address>> rooms = new HashMap<>();
        private final Set<String> buildings = new HashSet<>();
        private final List<Address> all = new ArrayList<>();

        Town with(Stream<String> houses, String unit, int floors, int doors) {
            houses.forEach(house -> {
                for (int floor = 1; floor <= floors; floor++) {
                    for (int door = 1; door <= doors; door++) {
                        with(new Address(house, unit, String.valueOf(floor * 100 + door)));
                    }
                }
            });
            return this;
        }

        Town with(Address door) {
            rooms.computeIfAbsent(door.building() + " " + door.room(), key -> new ArrayList<>())
                    .add(door);
            buildings.add(door.building());
            all.add(door);
            return this;
        }

        boolean has(Address door) {
            return atRoom(door.building(), door.room()).stream()
                    .anyMatch(there -> door.unit().isEmpty() || there.unit().equals(door.unit()));
        }

        @Override
        public Collection<String> buildings() {
            return buildings;
        }

        @Override
        public Collection<Address> atRoom(String building, String room) {
            return rooms.getOrDefault(building + " " + room, List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // transposed, a nought forgotten or too many, struck twice
        "3, '', 520, 3-502",
        "3, '', 52, 3-502",
        "3, '', 5002, 3-502",
        "3, '', 5502, 3-502",
        "B, '', 2101, B-1201",
        // 1 for 7, a letter too many
        "3, '', 702, 3-102",
        "3, '', 502A, 3-502",
        // staircase left out where there is none, wrong, or unknown
        "3, 2, 502, 3-502",
        "15, 3, 502, 15-1-502 15-2-502",
        "15, 2, 520, 15-2-502",
        // room and building changed about
        "502, '', 3, 3-502",
        "302, '', B, B-302",
        // with and without the lane
        "32, '', 401, 5弄32-401",
        "5弄3, '', 401, 3-401 5弄33-401",
        "5弄23, '', 401, 5弄32-401",
        // the building that has such a room
        // a guess
        "13, '', 502, ''",
        "3, '', 509, ''",
        "3, '', 802, ''",
        "7, '', 1803, ''",
        "99, '', 9999, ''",
        "55, '', 502, 5-502",
    })
    void findsTheDoorMeant(String building, String unit, String room, String doors) {
        List<Address> likely = LikelySlips.of(new Address(building, unit, room), TOWN);

        assertThat(likely.stream().map(Address::key).collect(Collectors.joining(" ")))
                .isEqualTo(doors);
    }

    @Test
    void aDoorThatExistsIsNoSlipOfItself() {
        for (Address door : TOWN.all) {
            assertThat(LikelySlips.of(door, TOWN)).doesNotContain(door).hasSizeLessThanOrEqualTo(3);
        }
    }

    private enum Kind {
        TRANSPOSED,
        NOUGHT_LEFT_OUT,
        STRUCK_TWICE,
        CHANGED_ABOUT,
        STAIRS_ADDED
    }

    private static Optional<Address> slip(Kind kind, Address door, Random random) {
        String room = door.room();
        int at = random.nextInt(room.length() - 1);
        Address slip = switch (kind) {
            case TRANSPOSED ->
                new Address(
                        door.building(),
                        door.unit(),
                        room.substring(0, at) + room.charAt(at + 1) + room.charAt(at) + room.substring(at + 2));
            case NOUGHT_LEFT_OUT -> new Address(door.building(), door.unit(), room.replaceFirst("0", ""));
            case STRUCK_TWICE ->
                new Address(door.building(), door.unit(), room.substring(0, at) + room.charAt(at) + room.substring(at));
            case CHANGED_ABOUT -> new Address(room, door.unit(), door.building());
            case STAIRS_ADDED -> new Address(door.building(), "7", room);
        };
        return TOWN.has(slip) ? Optional.empty() : Optional.of(slip);
    }

    @Test
    void mostSlipsThatCanBeSeenAreMended() {
        Random random = new Random(5);
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        for (int i = 0; i < 20_000; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Address door = TOWN.all.get(random.nextInt(TOWN.all.size()));
            slip(kind, door, random).ifPresent(slip -> {
                List<Address> likely = LikelySlips.of(slip, TOWN);
                int[] count = counts.computeIfAbsent(kind, key -> new int[3]);
                count[0]++;
                count[1] += likely.contains(door) ? 1 : 0;
                count[2] += !likely.isEmpty() && likely.get(0).equals(door) ? 1 : 0;
            });
        }
        counts.forEach((kind, count) -> {
            System.out.printf(
                    "slips: %s, %d seen, meant door suggested %.1f%%, first %.1f%%%n",
                    kind, count[0], 100.0 * count[1] / count[0], 100.0 * count[2] / count[0]);
            assertThat(count[1]).as(kind.name()).isGreaterThan(count[0] * 9 / 10);
        });
    }
}
