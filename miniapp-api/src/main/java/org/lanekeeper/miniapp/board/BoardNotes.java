package org.lanekeeper.miniapp.board;

import java.util.List;

/**
 * What the board says besides its lines.
 *
 * @param small the rest of the rule
 * @param next numbers to be called next, in order; empty if nobody waits or lots are still to be drawn
 * @param calls batches, newest first
 * @param shares of the quota, empty if there is one for everybody
 * @param forecast for whoever comes next and whoever comes last, empty if there is nothing to say
 * @param heads of the ledger in words, so that nobody can change what lies before them
 * @param lots null where nothing is drawn
 */
record BoardNotes(
        List<String> small,
        List<Integer> next,
        List<String> calls,
        List<Share> shares,
        List<String> forecast,
        List<String> heads,
        Lots lots) {
    /**
     * @param part of a hundred taken
     */
    record Share(String name, String text, int part) {}

    /**
     * @param commitment SHA-256 of the seed, known from the start
     * @param seed null until drawn; so is the head
     */
    record Lots(String commitment, String seed, String head) {}
}
