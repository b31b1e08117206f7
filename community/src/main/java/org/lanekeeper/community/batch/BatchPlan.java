package org.lanekeeper.community.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.lanekeeper.community.relay.Measure;

/**
 * What a committee lays down when goods arrive.
 *
 * @param measure whether the amount counts households or units
 * @param amount to be called: fewer are called if fewer wait or if the next one's units do not fit
 * @param stock units that came; null: as many as are called, or the amount if that counts units
 * @param pickupFrom with slots these say when, and both ends are null
 * @param slots a time for each person; null for one time for all
 * @param follows batch whose returned units are handed out, null for goods that have just come
 */
public record BatchPlan(
        BatchKind kind,
        Measure measure,
        int amount,
        Integer stock,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        SlotPlan slots,
        Integer follows) {
    /** One batch is one transaction; larger arrivals are drawn as several. */
    public static final int MOST = 5000;

    /** More units than any committee sees at once. */
    public static final int MOST_UNITS = 1_000_000;

    private static final int PLACE_LENGTH = 60;

    /**
     * @throws UnfitBatchException in plain Chinese, naming the first field that does not fit
     */
    public BatchPlan {
        kind = kind == null ? BatchKind.COLLECT : kind;
        measure = measure == null ? Measure.HOUSEHOLDS : measure;
        place = place == null ? "" : place.strip();
        if (measure == Measure.HOUSEHOLDS) {
            check(amount >= 1 && amount <= MOST, "size", "户数要在 1 到 " + MOST + " 之间。");
        } else {
            check(amount >= 1 && amount <= MOST_UNITS, "size", "份数要在 1 到 " + MOST_UNITS + " 之间。");
        }
        check(stock == null || stock >= 1 && stock <= MOST_UNITS, "stock", "到货份数要在 1 到 " + MOST_UNITS + " 之间。");
        check(!place.isEmpty() && place.length() <= PLACE_LENGTH, "place", "请写在哪里领，最多 " + PLACE_LENGTH + " 个字。");
        if (slots == null) {
            check(pickupFrom != null, "pickupFrom", "请写开始领取的时间。");
            check(pickupUntil != null && pickupUntil.isAfter(pickupFrom), "pickupUntil", "截止时间要晚于开始领取的时间。");
        } else {
            pickupFrom = null;
            pickupUntil = null;
        }
    }

    /** So many households, one time for all. */
    public BatchPlan(int households, String place, Instant pickupFrom, Instant pickupUntil) {
        this(BatchKind.COLLECT, Measure.HOUSEHOLDS, households, null, place, pickupFrom, pickupUntil, null, null);
    }

    /**
     * @throws UnfitBatchException if people would be called to a time that is over
     */
    public void refuseIfOver(Instant now) {
        if (slots == null) {
            check(pickupUntil.isAfter(now), "pickupUntil", "截止领取的时间已经过了，请改成以后的时间。");
        } else {
            check(slots.of(1).get(0).until().isAfter(now), "slotDay", "第一段时间已经过了，请从以后的时间排起。");
        }
    }

    private static void check(boolean fits, String field, String text) {
        if (!fits) {
            throw new UnfitBatchException(field, text);
        }
    }

    /** Households that can be called at most. */
    int mostHouseholds() {
        return measure == Measure.HOUSEHOLDS ? amount : MOST;
    }

    /** Units that can be called at most. */
    int mostUnits() {
        int came = stock == null ? Integer.MAX_VALUE : stock;
        return measure == Measure.UNITS ? Math.min(amount, came) : came;
    }

    /** The same for the same plan, and practically for no other. */
    String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
