package org.lanekeeper.miniapp.board;

import java.util.List;

/**
 * One page of a relay's board.
 *
 * @param phase whether it takes entries, in words
 * @param reached highest number called, of a draw the last rank that was; 0 before the first batch
 * @param drawn whether it goes by ranks that were drawn
 * @param page this one, the first being 1
 * @param pages at least 1
 */
public record Board(
        long relay,
        String title,
        String item,
        String committee,
        String phase,
        String span,
        String rule,
        int signedUp,
        int called,
        int reached,
        boolean drawn,
        int page,
        int pages,
        List<BoardRow> rows,
        BoardNotes notes) {}
