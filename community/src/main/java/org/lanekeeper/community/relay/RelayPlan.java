package org.lanekeeper.community.relay;

import java.time.Instant;

/**
 * What a committee lays down before a relay opens.
 *
 * @param quota households that can expect to be served, null if unknown
 * @param unitCap units a household may ask for
 */
public record RelayPlan(String title, String item, Instant opensAt, Instant closesAt, Integer quota, int unitCap) {
    private static final int TITLE_LENGTH = 60;
    private static final int ITEM_LENGTH = 30;
    private static final int MOST_UNITS = 1000;
    private static final int MOST_HOUSEHOLDS = 1_000_000;

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
        check(quota == null || quota >= 1 && quota <= MOST_HOUSEHOLDS, "quota", "预计户数要大于 0；不知道就留空。");
        check(unitCap >= 1 && unitCap <= MOST_UNITS, "unitCap", "每户份数要在 1 到 " + MOST_UNITS + " 之间。");
    }

    private static void check(boolean fits, String field, String text) {
        if (!fits) {
            throw new UnfitPlanException(field, text);
        }
    }
}
