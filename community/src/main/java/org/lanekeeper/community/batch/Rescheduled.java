package org.lanekeeper.community.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.voucher.Voucher;

/**
 * A drawn batch with another place or time.
 *
 * @param before as it was
 * @param open vouchers that can still be used and are not carried to the door, as they were: their households have to know
 */
public record Rescheduled(Batch before, String place, Instant pickupFrom, Instant pickupUntil, List<Voucher> open) {

    /** False if it stood so before. */
    public boolean changed() {
        return placeChanged() || timeChanged();
    }

    public boolean placeChanged() {
        return !place.equals(before.place());
    }

    public boolean timeChanged() {
        return !pickupFrom.equals(before.pickupFrom()) || !pickupUntil.equals(before.pickupUntil());
    }

    /** How far the times of one's own move, negative if they come earlier. */
    public Duration shift() {
        return shift(before, pickupFrom);
    }

    static Duration shift(Batch before, Instant from) {
        return Duration.between(before.pickupFrom(), from);
    }

    /** When a household is to come now. */
    public Slot timeOf(Voucher voucher) {
        return voucher.slotted()
                ? new Slot(
                        voucher.pickupFrom().plus(shift()),
                        voucher.pickupUntil().plus(shift()))
                : new Slot(pickupFrom, pickupUntil);
    }
}
