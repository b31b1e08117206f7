package org.lanekeeper.community.picture;

/** The one thing in a camera's notes that is needed to see the picture: which side is up. */
final class ExifRotation {
    private static final int ORIENTATION = 0x0112;
    private static final int MOST_FIELDS = 200;

    private ExifRotation() {}

    /** Degrees to the right; 0 where nothing is said or it cannot be read. Mirrored pictures are only turned. */
    static int read(ByteReader in, int at, int length) {
        try {
            return length > 14 && in.startsWith(at, 'E', 'x', 'i', 'f', 0, 0) ? rotation(in, at + 6, at + length) : 0;
        } catch (UnfitPictureException unreadable) {
            return 0;
        }
    }

    private static int rotation(ByteReader in, int start, int end) {
        boolean little = in.startsWith(start, 'I', 'I');
        long first = little ? in.fourBytesLittle(start + 4) : in.fourBytes(start + 4);
        if (first < 8 || start + first + 2 > end) {
            return 0;
        }
        int directory = (int) (start + first);
        int fields = Math.min(two(in, directory, little), MOST_FIELDS);
        for (int i = 0; i < fields; i++) {
            int field = directory + 2 + i * 12;
            if (field + 12 > end) {
                return 0;
            }
            if (two(in, field, little) == ORIENTATION) {
                return degrees(two(in, field + 8, little));
            }
        }
        return 0;
    }

    private static int two(ByteReader in, int at, boolean little) {
        return little ? in.twoBytesLittle(at) : in.twoBytes(at);
    }

    private static int degrees(int orientation) {
        return switch (orientation) {
            case 3, 4 -> 180;
            case 5, 6 -> 90;
            case 7, 8 -> 270;
            default -> 0;
        };
    }
}
