package org.lanekeeper.community.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.springframework.stereotype.Component;

/**
 * Finds the door that somebody visits. Buildings stand there for everybody to see, so a wrong one is said; whether a
 * room is on the roster is not: the visitor gets the same answer either way, and the guard is told.
 */
@Component
class FindingDoor {
    private static final int LONGEST = 16;
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final int COMMITTEES = 2000;

    private final FindingHousehold finding;
    private final Households households;
    /** By committee: the buildings of each of its compounds. */
    private final Cache<Long, Map<Long, Set<String>>> buildings = Caffeine.newBuilder()
            .expireAfterWrite(GOOD_FOR)
            .maximumSize(COMMITTEES)
            .build();

    FindingDoor(FindingHousehold finding, Households households) {
        this.finding = finding;
        this.households = households;
    }

    /**
     * @param whom read already
     * @param invitation null for none: then its door is the door
     */
    VisitedDoor find(Gate gate, VisitSheet sheet, String whom, Invitation invitation, VisitTexts texts) {
        if (invitation != null) {
            return households
                    .find(gate.committeeId(), invitation.householdId())
                    .map(household -> door(household.address(), whom, List.of(household)))
                    .orElseGet(() -> VisitedDoor.none(whom));
        }
        String building = texts.line("building", "楼号", sheet.building(), LONGEST, null);
        String room = texts.line("room", "房号", sheet.room(), LONGEST, null);
        if (building.isEmpty() && room.isEmpty()) {
            if (whom.isEmpty()) {
                texts.refuse("building", "请写去几号楼几室。不去住户家的，在「找谁」里写，比如 物业。");
            }
            return VisitedDoor.none(whom);
        }
        if (building.isEmpty()) {
            texts.refuse("building", "请写几号楼。");
        }
        if (room.isEmpty()) {
            texts.refuse("room", "请写几室。");
        }
        Address address = building.isEmpty() || room.isEmpty() ? null : read(building, room);
        if (address == null) {
            texts.refuse("building", "门牌看不懂。楼号写 3，房号写 502 就行。");
            return VisitedDoor.none(whom);
        }
        Set<String> standing = buildingsOf(gate);
        if (!standing.isEmpty() && !standing.contains(address.building())) {
            texts.refuse("building", gate.compound() + "没有" + Address.buildingDisplay(address.building()) + "，请再看一下。");
        }
        return door(address, whom, at(gate, address));
    }

    private static Address read(String building, String room) {
        try {
            return AddressReader.ofColumns(building, "", room);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static VisitedDoor door(Address address, String whom, List<Household> here) {
        return new VisitedDoor(
                address.building(),
                address.room(),
                whom.isEmpty() ? address.display() : address.display() + " " + whom,
                !here.isEmpty(),
                here.size() == 1 ? here.get(0).id() : null);
    }

    private List<Household> at(Gate gate, Address address) {
        FindingHousehold.Match match = finding.find(gate.committeeId(), address, gate.compound(), "", "");
        List<Household> found = match instanceof FindingHousehold.Match.One one
                ? List.of(one.household())
                : match instanceof FindingHousehold.Match.Several several ? several.households() : List.of();
        return found.stream()
                .filter(household -> household.compoundId() == gate.compoundId() && household.isRegistered())
                .toList();
    }

    private Set<String> buildingsOf(Gate gate) {
        return buildings.get(gate.committeeId(), this::standing).getOrDefault(gate.compoundId(), Set.of());
    }

    private Map<Long, Set<String>> standing(long committeeId) {
        return households.buildings(committeeId).stream()
                .collect(Collectors.groupingBy(
                        Households.Building::compoundId,
                        Collectors.mapping(Households.Building::building, Collectors.toSet())));
    }
}
