package org.lanekeeper.community.pasted;

/** What became of a text that somebody of the staff pasted. */
public sealed interface Pasted {
    /**
     * It is kept.
     *
     * @param relation to the copies before
     * @param rows that were read
     */
    record Taken(CopyRelation relation, PastedRelay rows) implements Pasted {}

    /**
     * It seems to be another relay than the one that was pasted here before: nothing is kept until somebody is sure.
     *
     * @param title of the text, empty where it has none
     * @param before title of what was pasted here before
     */
    record PerhapsAnother(String title, String before) implements Pasted {}
}
