package org.lanekeeper.community.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a ledger as found, which may be anything.
 *
 * @param line in the file, from 1
 * @param seq as it says, 0 if that cannot be read
 * @param prev as it says, empty if that cannot be read
 * @param hash as it says, empty if that cannot be read
 * @param digest what its hash would have to be
 * @param text all of it, empty if its hash is wrong
 */
record LedgerLine(long line, long seq, String prev, String hash, String digest, String text) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern START = Pattern.compile("\\{\"seq\":([1-9][0-9]{0,17}),\"at\":\"");
    private static final Pattern END = Pattern.compile(",\"prev\":\"([0-9a-f]{64})\",\"hash\":\"([0-9a-f]{64})\"\\}");
    private static final int END_LENGTH = ",\"prev\":\"\",\"hash\":\"\"}".length() + 2 * Chain.DIGITS;
    private static final int HASH_LENGTH = ",\"hash\":\"\"}".length() + Chain.DIGITS;

    static LedgerLine read(long line, byte[] bytes, int length, MessageDigest sha256) {
        // one character a byte: nothing is lost or replaced before it is digested
        String raw = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        Matcher start = START.matcher(raw);
        long seq = start.lookingAt() ? Long.parseLong(start.group(1)) : 0;
        Matcher end = END.matcher(raw.substring(Math.max(0, length - END_LENGTH)));
        if (!end.matches()) {
            return new LedgerLine(line, seq, "", "", "", "");
        }
        sha256.update(bytes, 0, length - HASH_LENGTH);
        byte[] digest = sha256.digest();
        String computed = Hex.of(digest, digest.length);
        boolean sound = seq > 0 && computed.equals(end.group(2));
        String text = sound ? new String(bytes, 0, length, StandardCharsets.UTF_8) : "";
        return new LedgerLine(line, seq, end.group(1), end.group(2), computed, text);
    }

    /** Whether it is as it was when its hash was taken. */
    boolean isSound() {
        return !text.isEmpty();
    }

    boolean hasLineBehind(LedgerLine next) {
        return next.prev.equals(hash) || next.prev.equals(digest);
    }

    /** Without its text, which a long ledger could not keep. */
    LedgerLine forChain() {
        return new LedgerLine(line, seq, prev, hash, digest, isSound() ? "." : "");
    }

    /** What it says; missing if it is no JSON object. */
    JsonNode fields() {
        try {
            JsonNode fields = JSON.readTree(text);
            return fields.isObject() ? fields : JSON.missingNode();
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
