package org.lanekeeper.community.voucher;

/**
 * How many vouchers of a batch stand where.
 *
 * @param paid money was taken; where the goods came back it went back too
 */
public record VoucherSum(VoucherStatus status, boolean byHand, boolean paid, int households, int units) {}
