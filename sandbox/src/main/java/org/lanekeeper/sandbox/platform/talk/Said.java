package org.lanekeeper.sandbox.platform.talk;

/**
 * What a person wrote.
 *
 * @param group null when written to the robot alone
 * @param times how often it is delivered; 1 for as often as the platform tries
 */
public record Said(String from, String text, Group group, int times, boolean concurrent) {
    /** Where it can be read: the group, or the person's own talk. */
    public String place() {
        return group == null ? from : group.id();
    }
}
