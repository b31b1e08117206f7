package org.lanekeeper.community.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Keeps of a WebP its one picture, with its transparency. Animations are no photographs. */
final class WebpStripper {
    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    /** Of the flags of an extended file, the one for transparency; what the others announce is left out. */
    private static final int ALPHA = 0x10;

    private static final int ANIMATION = 0x02;
    private static final int MOST_CHUNKS = 1000;

    private final ByteReader in;
    private final ByteArrayOutputStream out;
    private long width;
    private long height;
    private boolean picture;
    /** Where the flags of an extended file went, -1 in a simple one. */
    private int flags = -1;

    private WebpStripper(ByteReader in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length());
    }

    static Picture strip(ByteReader in) {
        return new WebpStripper(in).strip();
    }

    private Picture strip() {
        long end = CHUNK_HEAD + in.fourBytesLittle(4);
        in.require(0, end);
        out.write(in.bytes(), 0, HEAD);
        int at = HEAD;
        for (int chunk = 0; at + CHUNK_HEAD <= end && !picture; chunk++) {
            require(chunk < MOST_CHUNKS);
            long length = in.fourBytesLittle(at + 4);
            long whole = CHUNK_HEAD + length + (length & 1);
            require(at + CHUNK_HEAD + length <= end);
            chunk(new String(in.bytes(), at, 4, StandardCharsets.ISO_8859_1), at, (int) length);
            at = (int) Math.min(at + whole, end);
        }
        require(picture);
        return Picture.of(PictureFormat.WEBP, width, height, 0, sized());
    }

    private void chunk(String type, int at, int length) {
        int body = at + CHUNK_HEAD;
        switch (type) {
            case "VP8X" -> {
                require(width == 0 && length == 10 && (in.at(body) & ANIMATION) == 0);
                width = 1L + in.threeBytesLittle(body + 4);
                height = 1L + in.threeBytesLittle(body + 7);
                int start = out.size();
                keep(at, length);
                flags = start + CHUNK_HEAD;
            }
            case "ALPH" -> keep(at, length);
            case "VP8 " -> {
                require(length > 10 && in.startsWith(body + 3, 0x9D, 0x01, 0x2A));
                picture(in.twoBytesLittle(body + 6) & 0x3FFF, in.twoBytesLittle(body + 8) & 0x3FFF);
                keep(at, length);
            }
            case "VP8L" -> {
                require(length > 5 && in.at(body) == 0x2F);
                long bits = in.fourBytesLittle(body + 1);
                picture(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
                keep(at, length);
            }
            default -> {
                // notes of cameras and programs, and what only animations have
            }
        }
    }

    private void picture(long itsWidth, long itsHeight) {
        // whichever of the two a browser believes
        width = Math.max(width, itsWidth);
        height = Math.max(height, itsHeight);
        picture = true;
    }

    private void keep(int at, int length) {
        out.write(in.bytes(), at, CHUNK_HEAD + length);
        if ((length & 1) == 1) {
            out.write(0);
        }
    }

    private byte[] sized() {
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - CHUNK_HEAD);
        if (flags >= 0) {
            bytes[flags] &= ALPHA;
        }
        return bytes;
    }

    private static void require(boolean right) {
        if (!right) {
            throw UnfitPictureException.broken();
        }
    }
}
