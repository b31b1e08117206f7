package org.lanekeeper.community.relay;

/**
 * A door of the compound and how far its household has come in a relay; nothing of the people behind it.
 *
 * @param number null without an entry that counts; so are status and batch
 * @param secured within the quota
 */
public record PlannedDoor(
        long compoundId,
        String compound,
        String building,
        String unit,
        String room,
        Integer number,
        EntryStatus status,
        Integer batch,
        boolean secured) {}
