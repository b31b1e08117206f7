package org.lanekeeper.community.group;

/** Something about a relay that a group is told, once. */
public enum Moment {
    OPENED,
    /** 80% of what there is has been taken. */
    EIGHTY,
    CLOSED,
    /** Staff changed entries or the quota; told as often as there is something new, all in one. */
    CHANGED
}
