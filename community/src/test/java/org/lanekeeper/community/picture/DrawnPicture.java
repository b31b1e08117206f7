package org.lanekeeper.community.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made here, and what cameras and attackers add to them. */
final class DrawnPicture {
    private DrawnPicture() {}

    static byte[] jpeg(int width, int height) {
        return write("jpg", width, height);
    }

    static byte[] png(int width, int height) {
        return write("png", width, height);
    }

    private static byte[] write(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.drawLine(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Behind the start of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2));
        out.put(content).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A camera's notes: which side is up, and a place in words. */
    static byte[] exif(int orientation, String place, ByteOrder order) {
        byte[] words = place.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + words.length).order(order);
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        out.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.ISO_8859_1));
        out.putShort((short) 42).putInt(8).putShort((short) 1);
        out.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return out.putInt(0).put(words).array();
    }

    /** Behind the first chunk of a PNG. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        checksum.update(content);
        int first = 8 + 25;
        ByteBuffer out = ByteBuffer.allocate(png.length + content.length + 12);
        out.put(png, 0, first).putInt(content.length).put(type.getBytes(StandardCharsets.ISO_8859_1));
        out.put(content).putInt((int) checksum.getValue()).put(png, first, png.length - first);
        return out.array();
    }

    /** Says of itself that it is so large; nothing in it is. */
    static byte[] pngOf(int width, int height) {
        byte[] png = png(1, 1);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) checksum.getValue());
        return png;
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
