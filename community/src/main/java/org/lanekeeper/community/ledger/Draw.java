package org.lanekeeper.community.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A lot that everybody can draw again: who stands where follows from a seed that was promised before and from the ledger's
 * head that nobody knew then. All digests are taken of plain text, so that they can be repeated with any tool.
 */
public final class Draw {
    private static final int SEED_BYTES = 32;

    private Draw() {}

    /** 64 hex digits to be kept secret until the draw. */
    public static String newSeed(SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return Hex.of(seed, seed.length);
    }

    /** What is published before: SHA-256 of the seed's 64 digits as text. */
    public static String commitment(String seed) {
        return digest(Hex.require(seed, Chain.DIGITS, "seed"));
    }

    /** Numbers ascend by this: SHA-256 of {@code seed:head:number}. */
    public static String rank(String seed, String head, int number) {
        return digest(seed + ":" + head + ":" + number);
    }

    /** The numbers in the order that was drawn. */
    public static List<Integer> order(String seed, String head, Collection<Integer> numbers) {
        record Ranked(String rank, int number) {}
        return numbers.stream()
                .map(number -> new Ranked(rank(seed, head, number), number))
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::number)
                .toList();
    }

    private static String digest(String text) {
        byte[] digest = Chain.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return Hex.of(digest, digest.length);
    }
}
