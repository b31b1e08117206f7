package org.lanekeeper.community.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A sheet as a clerk hands it in.
 *
 * @param compound of all rows that name none, empty for none
 * @param building of all rows that name none, empty for none
 * @param declaredAt when the sheet was handed in or picked up, as the relay goes by
 */
public record PaperSheet(List<PaperRow> rows, String compound, String building, Instant declaredAt) {
    /** No lobby has a longer one. */
    public static final int MOST_ROWS = 1000;

    private static final int DIGEST_BYTES = 20;

    /**
     * @throws UnreadablePaperException if it has no rows or too many, or no time
     */
    public PaperSheet {
        rows = List.copyOf(rows);
        compound = compound == null ? "" : compound.strip();
        building = building == null ? "" : building.strip();
        if (rows.isEmpty()) {
            throw new UnreadablePaperException("表里没有登记。请先填上，一户一行。");
        }
        if (rows.size() > MOST_ROWS) {
            throw new UnreadablePaperException("一张表最多 " + MOST_ROWS + " 行。请分成几张。");
        }
        if (declaredAt == null) {
            throw new UnreadablePaperException("请写这张表的时间。");
        }
    }

    /** The same for the same sheet, whoever enters it and how often: what its rows are known by. */
    String digest() {
        StringBuilder text = new StringBuilder(compound + '\t' + building + '\t' + declaredAt);
        for (PaperRow row : rows) {
            text.append('\n')
                    .append(String.join(
                            "\t",
                            List.of(
                                    String.valueOf(row.row()),
                                    row.compound(),
                                    row.building(),
                                    row.unit(),
                                    row.room(),
                                    row.name(),
                                    row.phone(),
                                    row.quantity(),
                                    row.time())));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
