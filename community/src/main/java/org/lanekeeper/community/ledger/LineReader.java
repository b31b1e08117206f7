package org.lanekeeper.community.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream at its line feeds and at nothing else, without decoding it. */
final class LineReader {
    private static final int USUAL = 8192;

    private final InputStream stream;
    private final int longest;
    private final byte[] buffer = new byte[USUAL];
    private int at;
    private int filled;
    private byte[] line = new byte[USUAL];
    private int length;

    /**
     * @param longest line that is kept; the rest of a longer one is passed over
     */
    LineReader(InputStream stream, int longest) {
        this.stream = stream;
        this.longest = longest;
    }

    /** Whether there is another line; the end of the last one is none. */
    boolean next() throws IOException {
        length = 0;
        boolean any = false;
        while (true) {
            if (at == filled) {
                filled = Math.max(0, stream.read(buffer));
                at = 0;
                if (filled == 0) {
                    return any;
                }
            }
            byte b = buffer[at++];
            if (b == '\n') {
                return true;
            }
            any = true;
            keep(b);
        }
    }

    private void keep(byte b) {
        if (length == line.length && length < longest) {
            line = Arrays.copyOf(line, Math.min(longest, length * 2));
        }
        if (length < line.length) {
            line[length++] = b;
        }
    }

    /** The line's, from the first; valid until the next line. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }
}
