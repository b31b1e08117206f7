package org.lanekeeper.community.picture;

import java.io.ByteArrayOutputStream;

/** Keeps of a JPEG what decoding needs: frame, tables, scans, and how its colours are meant. */
final class JpegStripper {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DHT = 0xC4;
    private static final int DAC = 0xCC;
    private static final int DRI = 0xDD;
    private static final int JPG = 0xC8;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    /** A progressive photograph has about ten; a thousand scans keep a browser busy for minutes. */
    private static final int MOST_SCANS = 64;

    private final ByteReader in;
    private final ByteArrayOutputStream out;
    private int width;
    private int height;
    private int rotation;
    private int scans;

    private JpegStripper(ByteReader in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length());
    }

    static Picture strip(ByteReader in) {
        return new JpegStripper(in).strip();
    }

    private Picture strip() {
        marker(SOI);
        int at = 2;
        while (true) {
            at = markerAt(at);
            int marker = in.at(at - 1);
            if (marker == EOI) {
                marker(EOI);
                break;
            }
            int length = in.twoBytes(at);
            if (length < 2) {
                throw UnfitPictureException.broken();
            }
            in.require(at, length);
            segment(marker, at, length);
            at += length;
            if (marker == SOS) {
                int end = scanEnd(at);
                out.write(in.bytes(), at, end - at);
                at = end;
            }
        }
        if (scans == 0) {
            throw UnfitPictureException.broken();
        }
        return Picture.of(PictureFormat.JPEG, width, height, rotation, out.toByteArray());
    }

    /** The position behind the next marker; fill bytes before it are left out. */
    private int markerAt(int at) {
        if (in.at(at) != 0xFF) {
            throw UnfitPictureException.broken();
        }
        int next = at;
        while (in.at(next) == 0xFF) {
            next++;
        }
        return next + 1;
    }

    private void segment(int marker, int at, int length) {
        if (isFrame(marker)) {
            frame(at, length);
        } else if (marker == EXIF) {
            rotation = rotation == 0 ? ExifRotation.read(in, at + 2, length - 2) : rotation;
        }
        if (marker == SOS && (width == 0 || ++scans > MOST_SCANS)) {
            throw UnfitPictureException.broken();
        }
        boolean needed = isFrame(marker) || marker == SOS || marker == DQT || marker == DHT || marker == DRI;
        if (needed) {
            keep(marker, at, length);
        } else if (marker == ADOBE && length == 14) {
            // says whether the colours are transformed; without it some pictures turn pink
            keep(marker, at, length);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != JPG && marker != DAC;
    }

    private void frame(int at, int length) {
        if (width != 0 || length < 8) {
            // a second frame could be larger than the one that was looked at
            throw UnfitPictureException.broken();
        }
        height = in.twoBytes(at + 3);
        width = in.twoBytes(at + 5);
        if (width == 0 || height == 0) {
            throw UnfitPictureException.broken();
        }
    }

    /** Where the next marker after the scan's data stands; data has 00 behind each FF, and restart marks. */
    private int scanEnd(int from) {
        int at = from;
        while (true) {
            if (in.at(at) != 0xFF) {
                at++;
                continue;
            }
            int next = in.at(at + 1);
            if (next == 0xFF) {
                at++;
            } else if (next == 0 || next >= 0xD0 && next <= 0xD7) {
                at += 2;
            } else {
                return at;
            }
        }
    }

    private void keep(int marker, int at, int length) {
        marker(marker);
        out.write(in.bytes(), at, length);
    }

    private void marker(int marker) {
        out.write(0xFF);
        out.write(marker);
    }
}
