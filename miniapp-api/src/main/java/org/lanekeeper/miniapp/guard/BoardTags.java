package org.lanekeeper.miniapp.guard;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether a board is the one that a telephone has. */
@Component
class BoardTags {
    private static final int BYTES = 12;

    private final JsonMapper json;

    BoardTags(JsonMapper json) {
        this.json = json;
    }

    /** In quotes, as HTTP has it. */
    String of(GuardBoard board) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(board));
            return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
