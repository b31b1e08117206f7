package org.lanekeeper.community.voucher;

import java.time.Instant;
import org.lanekeeper.community.address.Address;

/**
 * The right of one household to buy or collect its units.
 *
 * @param title of the relay
 * @param pickupFrom of its own slot, else of the batch; so is the end
 * @param redeemedAt null while it can be used
 * @param slotted it has a slot of its own
 * @param byHand carried to the door
 * @param onBehalf bought by the committee: to be paid before it is handed out
 * @param paidAt null while nothing was paid; stays where goods and money went back
 * @param endedAt when its place was given on, null otherwise
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
        String name,
        boolean slotted,
        boolean byHand,
        boolean onBehalf,
        Instant paidAt,
        Instant endedAt) {

    public Address address() {
        return new Address(building, unit, room);
    }

    /** Nothing can be handed out before it is paid. */
    public boolean awaitsPayment() {
        return onBehalf && paidAt == null && status == VoucherStatus.ISSUED;
    }

    /** Its money is here: with goods that came back it went back. */
    public boolean isPaid() {
        return paidAt != null && !status.isGivenOn();
    }

    /** Where the money is; empty where nothing is to be paid at all. Nobody is asked to pay for what was given on. */
    public String payment() {
        if (!onBehalf) {
            return "";
        }
        return switch (status) {
            case ISSUED, REDEEMED -> paidAt == null ? "还没付款" : "已付款";
            case LAPSED, DECLINED -> "不用付";
            case RETURNED -> "钱已退";
        };
    }
}
