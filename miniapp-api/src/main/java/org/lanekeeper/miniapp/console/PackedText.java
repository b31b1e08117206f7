package org.lanekeeper.miniapp.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Text that travels in a page's own form, so that no server has to remember it. Small: a form holds 64 KB. */
public final class PackedText {
    /** What it may unpack to, whoever packed it. */
    private static final int MOST_BYTES = 1024 * 1024;

    private PackedText() {}

    public static String pack(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Empty if it was not packed here. */
    public static String unpack(String packed) {
        try (GZIPInputStream zip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            return new String(zip.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException forged) {
            return "";
        }
    }
}
