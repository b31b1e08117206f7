package org.lanekeeper.miniapp.console.plan;

import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.PlannedDoor;

/**
 * One door on the plan.
 *
 * @param room null where the staircase has no such door
 * @param number null without an entry
 * @param kind for the style sheet: {@code none}, {@code blank}, {@code called}, {@code waiting}, {@code spare} or
 *     {@code review}
 * @param mark the state in one sign, since colour alone says nothing to many
 */
record DoorCell(String room, Integer number, String kind, String mark) {
    static final DoorCell NONE = new DoorCell(null, null, "none", "");

    static DoorCell of(PlannedDoor door) {
        if (door.number() == null) {
            return new DoorCell(door.room(), null, "blank", "");
        }
        if (door.status() == EntryStatus.REVIEW) {
            return new DoorCell(door.room(), door.number(), "review", "核");
        }
        if (door.batch() != null) {
            return new DoorCell(door.room(), door.number(), "called", "");
        }
        return door.secured()
                ? new DoorCell(door.room(), door.number(), "waiting", "")
                : new DoorCell(door.room(), door.number(), "spare", "候");
    }

    public boolean isCalled() {
        return kind.equals("called");
    }
}
