package org.lanekeeper.community.followup;

/** What is done about a listed person. The names are kept in tables and never change. */
public enum Task {
    TELEPHONE("电话核实"),
    HOME("上门核实"),
    PAPERS("核对证件和租约"),
    TEMPERATURE("问体温");

    private final String label;

    Task(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
