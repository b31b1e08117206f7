package org.lanekeeper.community.household;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.address.Address;

/** Asks whoever wrote a door that does not exist for the one that was meant: 3号楼没有 520，是 502 吗？ */
public final class DoorQuestion {
    private DoorQuestion() {}

    /**
     * @param near of {@link SuggestingDoor}, at least one
     */
    public static String of(Address written, List<Household> near) {
        boolean onlyRoom = near.stream()
                .allMatch(door -> door.compoundId() == near.get(0).compoundId()
                        && door.building().equals(written.building())
                        && door.unit().equals(written.unit()));
        if (!onlyRoom) {
            return "名册里没有 " + written.display() + "，是 " + either(near, Household::display);
        }
        String stairs =
                Address.buildingDisplay(written.building()) + (written.unit().isEmpty() ? "" : written.unit() + "单元");
        return stairs + "没有 " + written.room() + "，是 " + either(near, Household::room);
    }

    private static String either(List<Household> near, Function<Household, String> words) {
        if (near.size() == 1) {
            return words.apply(near.get(0)) + " 吗？";
        }
        List<Household> others = near.subList(0, near.size() - 1);
        return others.stream().map(words).collect(Collectors.joining("、")) + " 还是 "
                + words.apply(near.get(near.size() - 1)) + "？";
    }
}
