package org.lanekeeper.miniapp.voucher;

/**
 * A voucher as its page shows it.
 *
 * @param code in groups of four
 * @param state in a word
 * @param slotted the time is this household's own
 * @param byHand nobody has to come: it is carried to the door
 * @param payment what is to be paid or was, null where nothing is
 * @param redeemedAt in words, null while it can be used
 * @param qr data URI
 */
public record VoucherView(
        String title,
        String item,
        int quantity,
        int number,
        String household,
        String name,
        String place,
        String span,
        String code,
        boolean usable,
        String state,
        boolean slotted,
        boolean byHand,
        String payment,
        String redeemedAt,
        String qr) {}
