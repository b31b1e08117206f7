package org.lanekeeper.community.pasted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.FindingHousehold.Match;

/**
 * Brings rows of the same household together. Two rows are of one household if the roster says so; or if the same address
 * stands in both, unless the roster says that there are two such doors and these are different ones.
 */
final class RepeatedRows {
    private final List<Group> groups = new ArrayList<>();
    private final Map<Long, Group> byHousehold = new HashMap<>();
    private final Map<Address, List<Group>> byAddress = new HashMap<>();

    private static final class Group {
        private final List<PastedRow> rows = new ArrayList<>();
        private Long household;
    }

    void add(PastedRow row, Match match) {
        Long household = match instanceof Match.One one ? one.household().id() : null;
        List<Group> alike = byAddress.computeIfAbsent(row.address(), address -> new ArrayList<>());
        Group group = household == null ? null : byHousehold.get(household);
        if (group == null) {
            group = alike.stream()
                    .filter(one -> household == null || one.household == null)
                    .findFirst()
                    .orElse(null);
        }
        if (group == null) {
            group = new Group();
            groups.add(group);
        }
        group.rows.add(row);
        if (household != null) {
            group.household = household;
            byHousehold.put(household, group);
        }
        if (!alike.contains(group)) {
            alike.add(group);
        }
    }

    List<List<PastedRow>> groups() {
        return groups.stream()
                .map(group -> group.rows)
                .filter(rows -> rows.size() > 1)
                .map(List::copyOf)
                .toList();
    }
}
