package org.lanekeeper.community.voucher;

/** Where a voucher stands. What was used may come back, and what ended by mistake stands as it did before. */
public enum VoucherStatus {
    ISSUED("可使用"),
    REDEEMED("已使用"),
    /** Its time went by; the goods go to the next in order. */
    LAPSED("已过号"),
    /** The household does not want it; the goods go to the next in order. */
    DECLINED("已退回"),
    /** Collected, and brought back later; the goods go to the next in order. */
    RETURNED("领后退回");

    private final String label;

    VoucherStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How it stood before its goods went back to be given on. */
    public VoucherStatus beforeGivenOn() {
        return this == RETURNED ? REDEEMED : ISSUED;
    }

    /** Whether its goods went back to be given on. */
    public boolean isGivenOn() {
        return this == LAPSED || this == DECLINED || this == RETURNED;
    }
}
