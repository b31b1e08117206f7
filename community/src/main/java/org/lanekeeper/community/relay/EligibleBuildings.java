package org.lanekeeper.community.relay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.Households;
import org.springframework.stereotype.Component;

/** The buildings that a rule can name, and how people call them. */
@Component
public class EligibleBuildings {
    /** More than these are counted, not named: a sentence must stay one. */
    private static final int NAMED = 8;

    private static final int LONGEST = 200;

    private final Households households;

    EligibleBuildings(Households households) {
        this.households = households;
    }

    /**
     * A building of the roster.
     *
     * @param key as {@link OrderRule#buildings} has it
     * @param name with its compound where the committee has several
     */
    public record Choice(String key, String name, int households) {}

    /** In the order of their addresses. */
    public List<Choice> of(long committeeId) {
        List<Households.Building> all = households.buildings(committeeId);
        boolean many =
                all.stream().map(Households.Building::compoundId).distinct().count() > 1;
        return all.stream()
                .map(one -> new Choice(
                        OrderRule.building(one.compoundId(), one.building()),
                        (many ? one.compound() : "") + Address.buildingDisplay(one.building()),
                        one.households()))
                .toList();
    }

    /** By key, in the order of their addresses. */
    public Map<String, String> names(long committeeId) {
        return of(committeeId).stream()
                .collect(Collectors.toMap(Choice::key, Choice::name, (one, same) -> one, LinkedHashMap::new));
    }

    /**
     * The buildings of a rule in words, for {@link RuleSentence}; empty if there are none or too many.
     *
     * @throws UnfitPlanException if the rule names a building that the roster does not have
     */
    public String named(long committeeId, OrderRule rule) {
        if (rule.buildings().isEmpty()) {
            return "";
        }
        Map<String, String> names = names(committeeId);
        if (!names.keySet().containsAll(rule.buildings())) {
            throw new UnfitPlanException("buildings", "选的楼里有名册上没有的，请重新勾选。");
        }
        if (rule.buildings().size() > NAMED) {
            return "";
        }
        String text = names.entrySet().stream()
                .filter(one -> rule.buildings().contains(one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
        return text.length() <= LONGEST ? text : "";
    }
}
