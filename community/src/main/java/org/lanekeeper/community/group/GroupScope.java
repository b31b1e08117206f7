package org.lanekeeper.community.group;

import java.util.Arrays;
import java.util.List;
import org.lanekeeper.community.address.Address;

/**
 * Whom a group is for: the whole committee, one compound, or some of its buildings.
 *
 * @param compoundId null for the whole committee
 * @param buildings as addresses know them; empty for all
 */
public record GroupScope(Long compoundId, List<String> buildings) {
    private static final int MOST = 40;
    private static final int LONGEST = 400;

    public GroupScope {
        buildings = buildings.stream().distinct().toList();
    }

    public static GroupScope everybody() {
        return new GroupScope(null, List.of());
    }

    /**
     * As typed: 3、5、B座.
     *
     * @throws UnfitGroupException naming the field that does not fit
     */
    public static GroupScope of(Long compoundId, String typed) {
        List<String> buildings = Arrays.stream((typed == null ? "" : typed).split("[,，、;；\\s]+"))
                .map(one -> one.strip().replaceFirst("(?:号楼|号|栋|幢|座|楼)$", ""))
                .filter(one -> !one.isEmpty())
                .toList();
        if (!buildings.isEmpty() && compoundId == null) {
            throw new UnfitGroupException("compound", "写了楼号，请先选是哪个小区。");
        }
        boolean plain = buildings.stream().allMatch(one -> one.matches("[\\p{L}\\p{N}-]{1,16}"));
        if (!plain || buildings.size() > MOST || String.join(",", buildings).length() > LONGEST) {
            throw new UnfitGroupException("buildings", "楼号请写成 3、5、12，最多 " + MOST + " 幢。");
        }
        return new GroupScope(compoundId, buildings);
    }

    /** As kept. */
    public String joined() {
        return String.join(",", buildings);
    }

    /** @param compound name, of the compound that is meant */
    public String inWords(String compound) {
        if (compoundId == null) {
            return "全居委会";
        }
        return buildings.isEmpty()
                ? compound
                : compound
                        + String.join(
                                "、",
                                buildings.stream().map(Address::buildingDisplay).toList());
    }
}
