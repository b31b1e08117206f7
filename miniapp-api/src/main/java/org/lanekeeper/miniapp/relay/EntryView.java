package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;

/**
 * One line of a relay as staff see it.
 *
 * @param name masked unless a look was asked for
 * @param phone masked unless a look was asked for
 * @param door through which it came in
 * @param onBehalf whether somebody of another household signed it up
 * @param review why the committee should look into it, null if it need not
 * @param batch that called it, null while it waits
 */
public record EntryView(
        int number,
        String compound,
        String address,
        String name,
        String phone,
        int quantity,
        String door,
        boolean onBehalf,
        EntryStatus status,
        String statusText,
        String review,
        Instant arrivedAt,
        Integer batch) {

    public static EntryView masked(Entry entry) {
        return of(entry, Masking.name(entry.name()), Masking.phone(entry.phone()));
    }

    static EntryView whole(Entry entry) {
        return of(entry, entry.name(), entry.phone() == null ? "" : entry.phone());
    }

    private static EntryView of(Entry entry, String name, String phone) {
        return new EntryView(
                entry.number(),
                entry.compound(),
                entry.address().display(),
                name,
                phone,
                entry.quantity(),
                entry.door().label(),
                entry.onBehalf(),
                entry.status(),
                entry.status().label(),
                entry.reviewReason() == null ? null : entry.reviewReason().label(),
                entry.arrivedAt(),
                entry.batch());
    }
}
