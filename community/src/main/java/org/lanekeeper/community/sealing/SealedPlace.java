package org.lanekeeper.community.sealing;

import java.nio.charset.StandardCharsets;

/** The one place where a sealed value belongs: moved to another row, table or committee it opens no more. */
public record SealedPlace(String table, long id, long committeeId) {
    byte[] bytes() {
        return (table + ':' + id + ':' + committeeId).getBytes(StandardCharsets.US_ASCII);
    }
}
