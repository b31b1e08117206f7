package org.lanekeeper.community.voucher;

/** How many vouchers of a batch stand where. */
public record VoucherSum(VoucherStatus status, boolean byHand, boolean paid, int households, int units) {}
