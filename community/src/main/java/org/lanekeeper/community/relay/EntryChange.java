package org.lanekeeper.community.relay;

/** What became of the wish to change an entry. Where it was not done, nothing has changed. */
public sealed interface EntryChange {
    /** It is done, and stands in the ledger. */
    record Done(Entry before, Entry after) implements EntryChange {}

    /** There is no such entry. */
    record Unknown() implements EntryChange {}

    /** Called, ended or otherwise decided meanwhile. */
    record WrongState(Entry present) implements EntryChange {}

    /** The household holds a place already, and each has one. */
    record PlaceHeld(int number) implements EntryChange {}

    /** The relay is not for the household's building. */
    record NotEligible() implements EntryChange {}

    /** It is the entry's household already. */
    record SameHousehold() implements EntryChange {}

    /** The register does not bear it out: somebody has to say that they looked into it. */
    record Unverified(ReviewReason reason) implements EntryChange {}

    /** Who struck it out does not restore it: that takes a second person. */
    record SamePerson() implements EntryChange {}

    /** Nobody stands behind whom it could let go first. */
    record NobodyBehind() implements EntryChange {}

    /** The relay takes no changes by residents: not open yet, or over. */
    record NotOpen() implements EntryChange {}

    /** More than there is for it without going before others: the quota counts units. */
    record NoRoom() implements EntryChange {}

    /** Places are not known before the draw. */
    record NotDrawnYet() implements EntryChange {}
}
