package org.lanekeeper.community.picture;

/**
 * A picture freed of everything that is not needed to see it: no place, time, camera, comment or preview, and nothing
 * behind its end.
 *
 * @param rotation by how many degrees to the right it has to be turned to stand upright: 0, 90, 180 or 270
 */
public record Picture(PictureFormat format, int width, int height, int rotation, byte[] bytes) {
    /** Of what is sent, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    /** Of one side, in pixels: a browser that draws it must not be brought down. */
    public static final int LONGEST_SIDE = 16_000;

    /** Of the whole, in pixels; the largest telephone cameras make 200 million, but the platforms send on less. */
    public static final int MOST_PIXELS = 80_000_000;

    /**
     * Reads what somebody sent. Nothing is drawn here, so that no picture can cost more than its own length.
     *
     * @throws UnfitPictureException if it is too large, no picture, or one that is not taken in
     */
    public static Picture read(byte[] sent) {
        if (sent.length > LARGEST) {
            throw new UnfitPictureException(UnfitPictureException.Reason.TOO_LARGE);
        }
        ByteReader reader = new ByteReader(sent);
        if (reader.startsWith(0, 0xFF, 0xD8, 0xFF)) {
            return JpegStripper.strip(reader);
        }
        if (reader.startsWith(0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PngStripper.strip(reader);
        }
        if (reader.startsWith(0, 'R', 'I', 'F', 'F') && reader.startsWith(8, 'W', 'E', 'B', 'P')) {
            return WebpStripper.strip(reader);
        }
        throw new UnfitPictureException(UnfitPictureException.Reason.NO_PICTURE);
    }

    static Picture of(PictureFormat format, long width, long height, int rotation, byte[] bytes) {
        if (width < 1 || height < 1) {
            throw new UnfitPictureException(UnfitPictureException.Reason.BROKEN);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new UnfitPictureException(UnfitPictureException.Reason.TOO_LARGE);
        }
        return new Picture(format, (int) width, (int) height, rotation, bytes);
    }

    @Override
    public String toString() {
        return "Picture[" + format + " " + width + "x" + height + "]";
    }
}
