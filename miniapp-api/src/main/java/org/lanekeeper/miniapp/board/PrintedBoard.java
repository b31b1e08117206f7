package org.lanekeeper.miniapp.board;

/**
 * A page of a board.
 *
 * @param etag the same for the same page, in quotes
 * @param pages of the board by then
 * @param packed the same by gzip: a tenth of the size, and nothing in it was sent by whoever asks
 */
record PrintedBoard(String etag, int pages, byte[] plain, byte[] packed) {
    static final String GZIP = "gzip";

    /** The name of what goes over the line. */
    String etag(boolean packed) {
        return packed ? etag.substring(0, etag.length() - 1) + '-' + GZIP + '"' : etag;
    }

    int size() {
        return plain.length + packed.length;
    }
}
