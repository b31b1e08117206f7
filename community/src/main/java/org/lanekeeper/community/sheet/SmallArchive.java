package org.lanekeeper.community.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells an .xlsx of a sensible size from a file that unpacks to more than a server can hold. */
final class SmallArchive {
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ENTRIES = 1000;

    private SmallArchive() {}

    /** Unpacks it once, keeping nothing: what an archive says of its own size may be a lie. */
    static boolean is(byte[] file) {
        long bytes = 0;
        try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(archive.getEntries())) {
                entries++;
                bytes += unpacked(archive, entry, MOST_BYTES - bytes);
                if (bytes >= MOST_BYTES || entries > MOST_ENTRIES) {
                    return false;
                }
            }
            return entries > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static long unpacked(ZipFile archive, ZipArchiveEntry entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream content = archive.getInputStream(entry)) {
            int read;
            while (bytes < most && (read = content.read(buffer)) > 0) {
                bytes += read;
            }
        }
        return bytes;
    }
}
