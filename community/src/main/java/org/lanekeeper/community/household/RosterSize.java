package org.lanekeeper.community.household;

/** How many households the roster has, and how many of them can be reached by text message. */
public record RosterSize(int households, int withMobile) {
    public int withoutMobile() {
        return households - withMobile;
    }
}
