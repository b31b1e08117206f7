package org.lanekeeper.community.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.relay.Entry;

/**
 * Exactly whom a plan calls: the longest beginning of the serving order that fits. Nobody overtakes: the first that does
 * not fit ends it.
 *
 * @param entries in serving order, at least one
 * @param stock units that came
 * @param stoppedBy the next in order, whose units did not fit; null if it was not units that ended it
 * @param byHand numbers whose goods are carried to the door
 * @param slots by number, for those who come; empty without slots
 * @param pickupFrom of the whole batch; so is the end
 */
public record BatchPreview(
        List<Entry> entries,
        int stock,
        Entry stoppedBy,
        Set<Integer> byHand,
        Map<Integer, Slot> slots,
        Instant pickupFrom,
        Instant pickupUntil) {

    public int size() {
        return entries.size();
    }

    /** Units called. */
    public int units() {
        return entries.stream().mapToInt(Entry::quantity).sum();
    }

    /** Units that came and go to nobody yet. */
    public int leftOver() {
        return stock - units();
    }

    public int first() {
        return entries.get(0).number();
    }

    public int last() {
        return entries.get(entries.size() - 1).number();
    }

    /** The same if and only if the same households are called for the same units in the same order. */
    public String fingerprint() {
        String list = entries.stream()
                .map(entry -> entry.number() + "x" + entry.quantity() + (byHand.contains(entry.number()) ? "h" : ""))
                .collect(Collectors.joining(","));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(list.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
