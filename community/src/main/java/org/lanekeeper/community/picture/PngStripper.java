package org.lanekeeper.community.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Keeps of a PNG the chunks that make up the picture. */
final class PngStripper {
    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "sRGB");
    private static final int MOST_CHUNKS = 100_000;

    private PngStripper() {}

    static Picture strip(ByteReader in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(in.length());
        out.write(in.bytes(), 0, SIGNATURE);
        long width = 0;
        long height = 0;
        boolean data = false;
        int at = SIGNATURE;
        for (int chunk = 0; ; chunk++) {
            long length = in.fourBytes(at);
            in.require(at, length + AROUND);
            String type = new String(in.bytes(), at + 4, 4, StandardCharsets.ISO_8859_1);
            int whole = (int) length + AROUND;
            if (chunk == 0) {
                require(type.equals("IHDR") && length == 13);
                width = in.fourBytes(at + 8);
                height = in.fourBytes(at + 12);
            }
            require(chunk == 0 || !type.equals("IHDR"));
            require(chunk < MOST_CHUNKS);
            if (NEEDED.contains(type)) {
                require(in.fourBytes(at + whole - 4) == checksum(in, at + 4, whole - 8));
                out.write(in.bytes(), at, whole);
                data |= type.equals("IDAT");
            }
            if (type.equals("IEND")) {
                require(data && length == 0);
                return Picture.of(PictureFormat.PNG, width, height, 0, out.toByteArray());
            }
            at += whole;
        }
    }

    private static long checksum(ByteReader in, int at, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(in.bytes(), at, length);
        return checksum.getValue();
    }

    private static void require(boolean right) {
        if (!right) {
            throw UnfitPictureException.broken();
        }
    }
}
