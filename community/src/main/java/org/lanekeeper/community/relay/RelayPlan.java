package org.lanekeeper.community.relay;

import java.time.Instant;

/**
 * What a committee lays down before a relay opens.
 *
 * @param unitCap units a household may ask for
 * @param rule who comes first, and how much there is
 */
public record RelayPlan(String title, String item, Instant opensAt, Instant closesAt, int unitCap, OrderRule rule) {
    private static final int TITLE_LENGTH = 60;
    private static final int ITEM_LENGTH = 30;
    private static final int MOST_UNITS = 1000;

    /**
     * @throws UnfitPlanException in plain Chinese, naming the first field that does not fit
     */
    public RelayPlan {
        title = title == null ? "" : title.strip();
        item = item == null ? "" : item.strip();
        check(!title.isEmpty() && title.length() <= TITLE_LENGTH, "title", "请写标题，最多 " + TITLE_LENGTH + " 个字。");
        check(!item.isEmpty() && item.length() <= ITEM_LENGTH, "item", "请写发放的东西，如「口罩」，最多 " + ITEM_LENGTH + " 个字。");
        check(opensAt != null, "opensAt", "请写开始时间。");
        check(closesAt != null && closesAt.isAfter(opensAt), "closesAt", "结束时间要晚于开始时间。");
        check(unitCap >= 1 && unitCap <= MOST_UNITS, "unitCap", "每户份数要在 1 到 " + MOST_UNITS + " 之间。");
    }

    /**
     * In strict time order.
     *
     * @param quota households that can expect to be served, null if unknown
     */
    public RelayPlan(String title, String item, Instant opensAt, Instant closesAt, Integer quota, int unitCap) {
        this(title, item, opensAt, closesAt, unitCap, OrderRule.strict(quota));
    }

    /**
     * @throws UnfitPlanException if nobody could sign up any more
     */
    public void refuseIfOver(Instant now) {
        check(closesAt.isAfter(now), "closesAt", "结束登记的时间已经过了，发布了也没有人能登记。请改成以后的时间。");
    }

    private static void check(boolean fits, String field, String text) {
        if (!fits) {
            throw new UnfitPlanException(field, text);
        }
    }
}
