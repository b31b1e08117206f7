package org.lanekeeper.miniapp.staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.OwnBuildings;
import org.lanekeeper.community.relay.EligibleBuildings;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.staff.StaffAccount;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** Which buildings a block owner looks after, logged. It counts at once, whoever is signed in. */
@Service
public class AssigningBuildings {
    private static final int REASON_LENGTH = 240;

    private final KeepingStaff keeping;
    private final OwnBuildings own;
    private final EligibleBuildings buildings;
    private final Households households;
    private final LoggedOperations operations;

    AssigningBuildings(
            KeepingStaff keeping,
            OwnBuildings own,
            EligibleBuildings buildings,
            Households households,
            LoggedOperations operations) {
        this.keeping = keeping;
        this.own = own;
        this.buildings = buildings;
        this.households = households;
        this.operations = operations;
    }

    /** Keys of {@link OrderRule#building}, in the order of their addresses. */
    public List<String> of(Staff by, long id) {
        return own.of(by.committeeId(), find(by, id).id()).stream()
                .map(one -> OrderRule.building(one.compoundId(), one.building()))
                .toList();
    }

    /** All there are to choose from. */
    public List<EligibleBuildings.Choice> choices(Staff by) {
        return buildings.of(by.committeeId());
    }

    /** As the names of buildings, by the staff's number; only block owners have any. */
    public Map<Long, String> names(Staff by, List<StaffAccount> people) {
        Map<String, String> names = buildings.names(by.committeeId());
        return people.stream()
                .filter(one -> one.role() == Role.BLOCK_OWNER)
                .collect(Collectors.toMap(
                        StaffAccount::id,
                        one -> of(by, one.id()).stream()
                                .map(key -> names.getOrDefault(key, key))
                                .collect(Collectors.joining("、"))));
    }

    /** These and no others. Refuses a building that the roster does not have, and people who are no block owners. */
    public List<String> assign(Staff by, long id, List<String> wanted) {
        StaffAccount person = find(by, id);
        if (person.role() != Role.BLOCK_OWNER) {
            throw Refusal.conflict("no-block-owner", "只有「楼栋负责人」要分配楼栋，其他人不用。");
        }
        Set<String> keys = new LinkedHashSet<>(wanted == null ? List.of() : wanted);
        Map<String, Households.Building> known = households.buildings(by.committeeId()).stream()
                .collect(Collectors.toMap(one -> OrderRule.building(one.compoundId(), one.building()), one -> one));
        if (!known.keySet().containsAll(keys)) {
            throw Refusal.unfit("unfit-staff", "buildings", "选的楼里有名册上没有的，请重新勾选。");
        }
        operations.run(
                by,
                () -> {
                    own.clear(by.committeeId(), id);
                    keys.forEach(key -> own.add(
                            by.committeeId(),
                            id,
                            known.get(key).compoundId(),
                            known.get(key).building()));
                    return names(by, List.of(person)).get(id);
                },
                names -> Optional.of(Operation.STAFF_BUILDINGS.on(Subject.staff(id), shortened(names))));
        return of(by, id);
    }

    private static String shortened(String names) {
        return names.length() <= REASON_LENGTH ? names : names.substring(0, REASON_LENGTH - 1) + "…";
    }

    private StaffAccount find(Staff by, long id) {
        return keeping.find(by, id);
    }
}
