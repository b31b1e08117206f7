package org.lanekeeper.community.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The end of a relay's ledger, to which records are appended in memory. For one thread, under the relay's row lock. The
 * hash of a line is the SHA-256 of its UTF-8 bytes before {@code ,"hash":"}.
 */
public final class Chain {
    /** Hex digits of a hash. */
    public static final int DIGITS = 64;

    /** Stands for the hash before the first line. */
    public static final String ORIGIN = "0".repeat(DIGITS);

    /** A line with its place in the chain. */
    public record Link(long seq, String hash, String line) {}

    private static final int USUAL_LINE = 512;

    /** Never fed: looking for who provides one takes longer than hashing a line. */
    private static final MessageDigest FRESH = fresh();

    private final MessageDigest sha256 = sha256();
    private final StringBuilder text = new StringBuilder(USUAL_LINE);
    private final List<Link> links = new ArrayList<>();
    private final long firstSeq;
    private long lastSeq;
    private String head;

    /**
     * @param lastSeq of the last line that exists, 0 for none
     * @param head its hash; {@link #ORIGIN}, empty or null for none
     */
    public Chain(long lastSeq, String head) {
        boolean fresh = head == null || head.isEmpty();
        this.firstSeq = lastSeq + 1;
        this.lastSeq = lastSeq;
        this.head = fresh ? ORIGIN : Hex.require(head, DIGITS, "head");
        if (lastSeq < 0 || (lastSeq == 0) != this.head.equals(ORIGIN)) {
            throw new IllegalArgumentException("a chain of " + lastSeq + " lines with another's head");
        }
    }

    public Link append(LedgerRecord record) {
        Objects.requireNonNull(record);
        text.setLength(0);
        record.write(text, lastSeq + 1);
        text.append(",\"prev\":\"").append(head).append('"');
        byte[] digest = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        String hash = Hex.of(digest, digest.length);
        String line = text.append(",\"hash\":\"").append(hash).append("\"}").toString();
        Link link = new Link(++lastSeq, hash, line);
        head = hash;
        links.add(link);
        return link;
    }

    /** Of the last line. */
    public long lastSeq() {
        return lastSeq;
    }

    /** Hash of the last line. */
    public String head() {
        return head;
    }

    /** What was appended here, in order. */
    public List<Link> links() {
        return Collections.unmodifiableList(links);
    }

    /** The lines that were appended here, in order. */
    public List<String> lines() {
        return links.stream().map(Link::line).toList();
    }

    public boolean isUnchanged() {
        return links.isEmpty();
    }

    /**
     * What was appended here, as it is stored.
     *
     * @throws IllegalStateException if nothing was appended
     */
    public LedgerBlock block(long relayId, long committeeId, Instant writtenAt) {
        if (links.isEmpty()) {
            throw new IllegalStateException("a block without lines");
        }
        StringBuilder records = new StringBuilder(links.size() * USUAL_LINE);
        for (Link link : links) {
            records.append(records.isEmpty() ? "" : "\n").append(link.line());
        }
        return new LedgerBlock(relayId, firstSeq, lastSeq, committeeId, head, records.toString(), writtenAt);
    }

    static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
