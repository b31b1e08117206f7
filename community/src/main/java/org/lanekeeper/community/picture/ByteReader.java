package org.lanekeeper.community.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Looks at bytes by position; whoever looks past the end is told that the picture is broken. */
final class ByteReader {
    private final byte[] bytes;
    private final ByteBuffer large;
    private final ByteBuffer little;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
        this.large = ByteBuffer.wrap(bytes);
        this.little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int length() {
        return bytes.length;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean startsWith(int at, int... expected) {
        if (at + expected.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (at(at + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    int at(int position) {
        require(position, 1);
        return bytes[position] & 0xFF;
    }

    int twoBytes(int position) {
        require(position, 2);
        return large.getShort(position) & 0xFFFF;
    }

    long fourBytes(int position) {
        require(position, 4);
        return large.getInt(position) & 0xFFFF_FFFFL;
    }

    int twoBytesLittle(int position) {
        require(position, 2);
        return little.getShort(position) & 0xFFFF;
    }

    int threeBytesLittle(int position) {
        return twoBytesLittle(position) | at(position + 2) << 16;
    }

    long fourBytesLittle(int position) {
        require(position, 4);
        return little.getInt(position) & 0xFFFF_FFFFL;
    }

    /** @throws UnfitPictureException if so many bytes do not follow */
    void require(long position, long length) {
        if (position < 0 || length < 0 || position + length > bytes.length) {
            throw UnfitPictureException.broken();
        }
    }
}
