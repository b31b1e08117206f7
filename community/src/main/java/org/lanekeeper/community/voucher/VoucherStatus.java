package org.lanekeeper.community.voucher;

/** Whether a voucher can still be used. */
public enum VoucherStatus {
    ISSUED("可使用"),
    REDEEMED("已使用");

    private final String label;

    VoucherStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
