package org.lanekeeper.community.ledger;

import java.nio.charset.StandardCharsets;

/**
 * The rule by which lots are drawn, as those who verify a ledger understand it: where somebody stands follows from a seed
 * that was promised before, and from the ledger's head that nobody knew then.
 */
final class Draw {
    private Draw() {}

    /** What is published before: SHA-256 of the seed's 64 digits as text. */
    static String commitment(String seed) {
        return digest(Hex.require(seed, Chain.DIGITS, "seed"));
    }

    /** Numbers ascend by this: SHA-256 of {@code seed:head:number}. */
    static String rank(String seed, String head, int number) {
        return digest(seed + ":" + head + ":" + number);
    }

    private static String digest(String text) {
        byte[] digest = Chain.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return Hex.of(digest, digest.length);
    }
}
