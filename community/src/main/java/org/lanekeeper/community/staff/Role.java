package org.lanekeeper.community.staff;

/** What a person does for the committee, and so what they may see and change. */
public enum Role {
    /** Runs the committee's work. */
    ADMIN("管理员"),
    /** Keys in, calls, moderates. */
    CLERK("工作人员"),
    /** Looks after some buildings and their people: sees and changes these only. */
    BLOCK_OWNER("楼栋负责人"),
    /** At the gate. */
    GUARD("门岗"),
    /** At the counter: redeems vouchers, sees nothing else. */
    PHARMACIST("药店");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
