package org.lanekeeper.community.visit;

/** How somebody comes. */
public enum Transport {
    FOOT("步行", false),
    BICYCLE("自行车、电动车", false),
    PUBLIC("公交、地铁", false),
    TAXI("出租车、网约车", false),
    CAR("自己开车", true),
    TRUCK("货车", true);

    private final String label;
    private final boolean plated;

    Transport(String label, boolean plated) {
        this.label = label;
        this.plated = plated;
    }

    public String label() {
        return label;
    }

    /** Whether a plate is asked for. */
    public boolean isPlated() {
        return plated;
    }
}
