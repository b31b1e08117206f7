package org.lanekeeper.bot.dialogue;

/** What a sign-up still needs, as it is asked for. */
enum Slot {
    RELAY,
    ADDRESS,
    /** The building is known, the room is not. */
    ROOM,
    /** Whether a door of the roster is meant that is written nearly like this one. */
    DOOR,
    /** Which of several doors with the same number. */
    HOUSEHOLD,
    /** In which compound a door is that the roster does not have. */
    COMPOUND,
    NAME,
    /** How many, where nothing was said but all is known. */
    QUANTITY
}
