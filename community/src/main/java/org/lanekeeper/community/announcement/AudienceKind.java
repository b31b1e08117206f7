package org.lanekeeper.community.announcement;

/** Whom an announcement is for. */
public enum AudienceKind {
    COMMITTEE,
    COMPOUND,
    BUILDINGS,
    /** Households that staff have marked. */
    TAG,
    /** The households of one drawn batch: only these have a number, a place, a time and a code. */
    BATCH,
    /** Households that an earlier announcement did not reach. */
    UNREACHED,
    HOUSEHOLD,
    /** No households, only group chats. */
    GROUPS
}
