package org.lanekeeper.bench.town;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/** Tokens as the server gives them out; the database keeps their digests. */
final class Tokens {
    private static final int BYTES = 32;

    private final String[] all;

    /** Nobody needs to guess these: the database lives as long as the measurement. */
    Tokens(int count, long seed) {
        Random random = new Random(seed);
        all = new String[count];
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            all[i] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }

    /** All from this one on, as bytes. */
    byte[][] range(int from) {
        byte[][] range = new byte[all.length - from][];
        for (int i = 0; i < range.length; i++) {
            range[i] = Doors.ascii(all[from + i]);
        }
        return range;
    }

    String get(int index) {
        return all[index];
    }

    int count() {
        return all.length;
    }

    String digest(int index) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all[index].getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
