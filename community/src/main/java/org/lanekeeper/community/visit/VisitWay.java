package org.lanekeeper.community.visit;

/** By which way a visit was registered. */
public enum VisitWay {
    PAGE("扫码"),
    PROGRAM("小程序"),
    GUARD("门卫代填");

    private final String label;

    VisitWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
