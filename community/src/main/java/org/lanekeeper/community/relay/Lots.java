package org.lanekeeper.community.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Ranks by lot: in the ascending order of SHA-256(seed + ":" + head + ":" + number). The seed is fixed and committed to
 * before anybody signs up, the head of the ledger is fixed by everybody who did: nobody can know a rank beforehand, and
 * everybody can compute it afterwards.
 */
public final class Lots {
    private Lots() {}

    /** A number and what its rank goes by. */
    private record Lot(int number, String digest) {}

    /**
     * @param seed 64 hex digits
     * @param head of the ledger when it was drawn
     * @return the numbers, the first to be served first
     */
    public static List<Integer> order(String seed, String head, Collection<Integer> numbers) {
        MessageDigest sha256 = sha256();
        return numbers.stream()
                .map(number -> new Lot(number, digest(sha256, seed + ":" + head + ":" + number)))
                .sorted(Comparator.comparing(Lot::digest).thenComparing(Lot::number))
                .map(Lot::number)
                .toList();
    }

    /** What is made public of the seed before the draw. */
    public static String commitment(String seed) {
        return digest(sha256(), seed);
    }

    private static String digest(MessageDigest sha256, String text) {
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
