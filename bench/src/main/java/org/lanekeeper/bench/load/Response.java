package org.lanekeeper.bench.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads one HTTP/1.1 response at a time: status, length or chunks, and the beginning of the body. */
public final class Response {
    private static final int HEAD = 8192;
    private static final int KEPT = 1024;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head = new byte[HEAD];
    private final byte[] body = new byte[KEPT];
    private int headLength;
    private int bodyLength;
    private int status;
    private boolean lastOnConnection;
    private boolean inBody;
    private long left;
    private Chunks chunks;

    void reset() {
        headLength = 0;
        bodyLength = 0;
        status = 0;
        inBody = false;
        left = 0;
        chunks = null;
    }

    /** Takes what has arrived; true once the response is whole. */
    boolean take(ByteBuffer arrived) {
        while (arrived.hasRemaining()) {
            if (!inBody) {
                takeHead(arrived.get());
                if (inBody && left == 0 && chunks == null) {
                    return true;
                }
            } else if (chunks != null) {
                if (chunks.take(arrived.get(), this)) {
                    return true;
                }
            } else {
                int length = (int) Math.min(left, arrived.remaining());
                keep(arrived, length);
                left -= length;
                if (left == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void takeHead(byte next) {
        if (headLength == HEAD) {
            throw new IllegalStateException("response head is too long");
        }
        head[headLength++] = next;
        if (next == '\n' && headLength >= 4 && head[headLength - 3] == '\n') {
            status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
            readHeaders();
            inBody = true;
        }
    }

    private void readHeaders() {
        lastOnConnection = false;
        int line = 0;
        for (int i = 0; i < headLength; i++) {
            if (head[i] != '\n') {
                continue;
            }
            if (startsWith(line, LENGTH)) {
                left = number(line + LENGTH.length);
            } else if (startsWith(line, CHUNKED)) {
                chunks = new Chunks();
            } else if (startsWith(line, CLOSE)) {
                lastOnConnection = true;
            }
            line = i + 1;
        }
    }

    private boolean startsWith(int from, byte[] lowerCase) {
        if (from + lowerCase.length > headLength) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            byte one = head[from + i];
            if ((one >= 'A' && one <= 'Z' ? one + 32 : one) != lowerCase[i]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from) {
        long number = 0;
        for (int i = from; head[i] != '\r'; i++) {
            number = head[i] == ' ' ? number : number * 10 + head[i] - '0';
        }
        return number;
    }

    private void keep(ByteBuffer arrived, int length) {
        int kept = Math.min(length, KEPT - bodyLength);
        arrived.get(body, bodyLength, kept);
        bodyLength += kept;
        arrived.position(arrived.position() + length - kept);
    }

    private void keep(byte one) {
        if (bodyLength < KEPT) {
            body[bodyLength++] = one;
        }
    }

    /** Whether the server ends the connection behind this response. */
    boolean isLastOnConnection() {
        return lastOnConnection;
    }

    public int status() {
        return status;
    }

    public boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The beginning of the body. */
    public String text() {
        return new String(body, 0, bodyLength, StandardCharsets.UTF_8);
    }

    /**
     * The value of a numeric JSON member, -1 if there is none.
     *
     * @param name in quotes and with the colon, in ASCII: {@code "number":}
     */
    public int number(byte[] name) {
        for (int i = 0; i + name.length < bodyLength; i++) {
            int same = 0;
            while (same < name.length && body[i + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                int number = 0;
                for (int at = i + same; at < bodyLength && body[at] >= '0' && body[at] <= '9'; at++) {
                    number = number * 10 + body[at] - '0';
                }
                return number;
            }
        }
        return -1;
    }

    /** Chunked transfer coding, without extensions and trailers worth anything. */
    private static final class Chunks {
        private long size;
        private long left;
        private boolean inData;
        private boolean last;
        private int lineLength;

        boolean take(byte next, Response response) {
            if (inData) {
                response.keep(next);
                if (--left == 0) {
                    inData = false;
                    lineLength = -1;
                }
                return false;
            }
            if (next == '\r') {
                return false;
            }
            if (next == '\n') {
                return endOfLine();
            }
            lineLength++;
            if (!last) {
                size = size * 16 + Character.digit(next, 16);
            }
            return false;
        }

        private boolean endOfLine() {
            if (lineLength < 0) {
                // the line end behind a chunk's data
                lineLength = 0;
                size = 0;
                return false;
            }
            if (last) {
                boolean empty = lineLength == 0;
                lineLength = 0;
                return empty;
            }
            last = size == 0;
            inData = size > 0;
            left = size;
            lineLength = 0;
            return false;
        }
    }
}
