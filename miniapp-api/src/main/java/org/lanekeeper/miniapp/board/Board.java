package org.lanekeeper.miniapp.board;

import java.util.List;

/**
 * One page of a relay's board.
 *
 * @param open whether it takes entries
 * @param phase the same in words
 * @param reached how far the calls are, in a few characters
 * @param reachedOf what these are about
 * @param beyondReached whether some behind that were called too
 * @param address where it stands in the network, for whoever reads it on paper
 * @param page this one, the first being 1
 * @param pages at least 1
 */
public record Board(
        long relay,
        String title,
        String item,
        String committee,
        boolean open,
        String phase,
        String span,
        String rule,
        int signedUp,
        int called,
        String reached,
        String reachedOf,
        boolean beyondReached,
        String address,
        int page,
        int pages,
        List<BoardRow> rows,
        BoardNotes notes) {}
