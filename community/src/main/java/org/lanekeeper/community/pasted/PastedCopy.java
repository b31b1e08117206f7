package org.lanekeeper.community.pasted;

import java.time.Instant;

/**
 * One paste, as the history tells it.
 *
 * @param relayId null while nobody has said of which relay it is
 * @param by who of the staff pasted it or took it in; null while it waits
 * @param lineCount rows that were read
 * @param relation to the copies before; null while it waits
 * @param missing rows that it lacked and the copies before it had
 * @param changes what it brought
 */
public record PastedCopy(
        long id,
        Long relayId,
        PasteWay way,
        String by,
        Instant pastedAt,
        int lineCount,
        CopyRelation relation,
        int missing,
        CopyPlaces changes) {

    /** How it differs, as staff read it: 多了 3 行，改了 1 行. */
    public String inWords() {
        if (relation == null || relation == CopyRelation.FIRST || relation == CopyRelation.SAME) {
            return "";
        }
        String words = part("多了", changes.count(CopyPlaces.Mark.ADDED))
                + part("改了", changes.count(CopyPlaces.Mark.EDITED))
                + part("又出现", changes.count(CopyPlaces.Mark.RETURNED))
                + part("换了位置", changes.count(CopyPlaces.Mark.MOVED))
                + part("少了", missing);
        return words.isEmpty() ? "没有新的内容" : words.substring(1);
    }

    private static String part(String what, long count) {
        return count == 0 ? "" : "，" + what + " " + count + " 行";
    }
}
