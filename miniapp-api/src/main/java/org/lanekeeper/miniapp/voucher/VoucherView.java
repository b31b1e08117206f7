package org.lanekeeper.miniapp.voucher;

/**
 * A voucher as its page shows it.
 *
 * @param code in groups of four
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
        String redeemedAt,
        String qr) {}
