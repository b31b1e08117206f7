package org.lanekeeper.community.relay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.household.Household;

/**
 * The order rule of a relay: who comes first, and how much there is for whom.
 *
 * @param measure what the quota counts
 * @param quota in all, null if unknown: then everybody is served in time
 * @param perBuilding whether the quota, less what is reserved, is shared out equally among the buildings
 * @param walkIns part of the quota reserved for people who come in person
 * @param buildings who may join, by {@link #building(Household)}; empty for everybody
 * @param behalfCap most households that one person may sign up, the own one included
 */
public record OrderRule(
        Serving serving,
        Measure measure,
        Integer quota,
        boolean perBuilding,
        int walkIns,
        List<String> buildings,
        Beyond beyond,
        int behalfCap,
        PaperTime paperTime) {
    /** The cell of everybody where the quota is not shared out. */
    public static final String ALL = "";
    /** The cell of the reserved share. */
    public static final String WALK_IN = "walk-in";

    private static final int MOST_QUOTA = 1_000_000;
    private static final int MOST_BUILDINGS = 200;
    private static final int MOST_ON_BEHALF = 50;
    private static final int USUAL_BEHALF_CAP = 5;

    /**
     * @throws UnfitPlanException in plain Chinese, naming the first field that does not fit
     */
    public OrderRule {
        buildings = List.copyOf(buildings);
        check(quota == null || quota >= 1 && quota <= MOST_QUOTA, "quota", "总数要大于 0；不知道就留空。");
        check(!perBuilding || quota != null, "quota", "按楼平均分，要先写总数。");
        check(walkIns == 0 || quota != null, "quota", "要留出现场名额，先写总数。");
        check(walkIns >= 0 && (quota == null || walkIns < quota), "walkIns", "现场名额要比总数少，不留就写 0。");
        check(beyond == Beyond.WAIT || quota != null, "beyond", "没有总数，就没有“排满”。请写总数，或选排候补。");
        check(beyond == Beyond.WAIT || serving == Serving.ARRIVAL, "beyond", "摇号时人人都能登记，不能选“排满不再登记”。");
        check(
                buildings.size() <= MOST_BUILDINGS && buildings.stream().noneMatch(one -> one.indexOf(',') >= 0),
                "buildings",
                "最多选 " + MOST_BUILDINGS + " 幢楼。");
        check(behalfCap >= 1 && behalfCap <= MOST_ON_BEHALF, "behalfCap", "一个人代登记的户数要在 1 到 " + MOST_ON_BEHALF + " 之间。");
    }

    /**
     * Strict time order.
     *
     * @param quota in households, null if unknown
     */
    public static OrderRule strict(Integer quota) {
        return new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                quota,
                false,
                0,
                List.of(),
                Beyond.WAIT,
                USUAL_BEHALF_CAP,
                PaperTime.HAND_IN);
    }

    /** A building among all compounds of a committee. */
    public static String building(Household household) {
        return building(household.compoundId(), household.building());
    }

    public static String building(long compoundId, String building) {
        return compoundId + "-" + building;
    }

    public boolean admits(Household household) {
        return buildings.isEmpty() || buildings.contains(building(household));
    }

    /** Where a sign-up counts that does not come out of the reserved share. */
    public String cell(Household household) {
        return perBuilding ? building(household) : ALL;
    }

    /**
     * What each cell holds. What does not divide goes, one each, to the first buildings in the order given.
     *
     * @param all buildings among which the quota is shared out, in the order of their addresses; the relay's own ones
     *     if it names any
     * @return empty if there is no quota
     */
    public Map<String, Integer> shares(List<String> all) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        if (quota == null) {
            return shares;
        }
        int general = quota - walkIns;
        if (perBuilding) {
            List<String> among = new ArrayList<>(all);
            among.removeIf(one -> !buildings.isEmpty() && !buildings.contains(one));
            for (int i = 0; i < among.size(); i++) {
                int more = i < general % among.size() ? 1 : 0;
                shares.put(among.get(i), general / among.size() + more);
            }
        } else {
            shares.put(ALL, general);
        }
        if (walkIns > 0) {
            shares.put(WALK_IN, walkIns);
        }
        return shares;
    }

    private static void check(boolean fits, String field, String text) {
        if (!fits) {
            throw new UnfitPlanException(field, text);
        }
    }
}
