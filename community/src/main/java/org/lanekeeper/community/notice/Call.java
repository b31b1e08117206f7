package org.lanekeeper.community.notice;

import java.time.Instant;
import org.lanekeeper.community.address.Address;

/**
 * One line of the call list.
 *
 * @param phone null where the roster has no mobile
 * @param number of the entry, 0 for an announcement to a household that has none
 * @param quantity units, 0 where there is no voucher
 * @param toPay the household pays when it fetches its goods
 * @param place null for a notice about one entry or an announcement, which has no batch; so are the times and the code
 * @param wording what to say, null for a call to buy
 * @param tries so far
 * @param lastOutcome of the last try, null before the first
 * @param dueAt not to be called before
 */
public record Call(
        long deliveryId,
        long householdId,
        String title,
        int batch,
        int number,
        String compound,
        String building,
        String unit,
        String room,
        String name,
        String phone,
        String item,
        int quantity,
        boolean toPay,
        String place,
        Instant pickupFrom,
        Instant pickupUntil,
        String code,
        String wording,
        int tries,
        CallOutcome lastOutcome,
        DeliveryStatus status,
        Instant dueAt) {

    /** Whether it is about one entry and calls nobody to buy. */
    public boolean isAboutEntry() {
        return wording != null;
    }

    /**
     * What to say, as everybody who works the list may read it; what only a look at the whole line shows is left out.
     *
     * @param maskedName of the household
     */
    public String sketch(String maskedName) {
        return wording.replace("{姓名}", maskedName)
                .replace("{门牌}", address().display())
                .replace("{号码}", number > 0 ? String.valueOf(number) : "…")
                .replaceAll("\\{[^{}]{1,20}}", "…");
    }

    public Address address() {
        return new Address(building, unit, room);
    }
}
