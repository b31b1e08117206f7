package org.lanekeeper.community.pass;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A pass as it is signed: version, key, three numbers, two moments in minutes, a sign whether to look, and four texts of
 * at most 255 bytes. The guard's page reads the same layout.
 */
final class PassBytes {
    static final int VERSION = 1;
    static final int KEY_ID = 4;
    private static final int SECONDS = 60;
    private static final int LONGEST = 60;

    private PassBytes() {}

    static byte[] write(Pass pass, byte[] keyId) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(keyId);
            out.writeInt((int) pass.committeeId());
            out.writeInt((int) pass.compoundId());
            out.writeInt((int) pass.gateId());
            out.writeInt((int) (pass.from().getEpochSecond() / SECONDS));
            out.writeInt((int) (pass.until().getEpochSecond() / SECONDS));
            out.writeBoolean(pass.look());
            text(out, pass.code());
            text(out, pass.name());
            text(out, pass.door());
            text(out, pass.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** At a character's end, so that what is cut off leaves no broken one. */
    private static void text(DataOutputStream out, String text) throws IOException {
        String kept = text;
        while (kept.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
        out.writeByte(bytes.length);
        out.write(bytes);
    }

    /**
     * @throws IOException if it is not what {@link #write} wrote
     */
    static Pass read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() != VERSION || in.skipBytes(KEY_ID) != KEY_ID) {
                throw new IOException("another version");
            }
            long committee = in.readInt();
            long compound = in.readInt();
            long gate = in.readInt();
            Instant from = moment(in);
            Instant until = moment(in);
            boolean look = in.readBoolean();
            Pass pass = new Pass(committee, compound, gate, text(in), from, until, look, text(in), text(in), text(in));
            if (in.available() > 0) {
                throw new IOException("something behind its end");
            }
            return pass;
        }
    }

    private static Instant moment(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond((in.readInt() & 0xffffffffL) * SECONDS);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
