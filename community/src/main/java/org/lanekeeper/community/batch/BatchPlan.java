package org.lanekeeper.community.batch;

import java.time.Instant;

/**
 * What a committee lays down when goods arrive.
 *
 * @param size households to be called; fewer are called if fewer wait
 */
public record BatchPlan(int size, String place, Instant pickupFrom, Instant pickupUntil) {
    /** One batch is one transaction; larger arrivals are drawn as several. */
    public static final int MOST = 5000;

    private static final int PLACE_LENGTH = 60;

    /**
     * @throws UnfitBatchException in plain Chinese, naming the first field that does not fit
     */
    public BatchPlan {
        place = place == null ? "" : place.strip();
        check(size >= 1 && size <= MOST, "size", "户数要在 1 到 " + MOST + " 之间。");
        check(!place.isEmpty() && place.length() <= PLACE_LENGTH, "place", "请写在哪里领，最多 " + PLACE_LENGTH + " 个字。");
        check(pickupFrom != null, "pickupFrom", "请写开始领取的时间。");
        check(pickupUntil != null && pickupUntil.isAfter(pickupFrom), "pickupUntil", "截止时间要晚于开始领取的时间。");
    }

    private static void check(boolean fits, String field, String text) {
        if (!fits) {
            throw new UnfitBatchException(field, text);
        }
    }
}
