package org.lanekeeper.community.voucher;

import java.time.Instant;
import org.lanekeeper.community.address.Address;

/**
 * The right of one household to buy or collect its units.
 *
 * @param title of the relay
 * @param redeemedAt null while it can be used
 */
public record Voucher(
        long id,
        long committeeId,
        long relayId,
        int batch,
        int number,
        String title,
        String item,
        int quantity,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        String code,
        VoucherStatus status,
        Instant redeemedAt,
        String compound,
        String building,
        String unit,
        String room,
        String name) {

    public Address address() {
        return new Address(building, unit, room);
    }
}
