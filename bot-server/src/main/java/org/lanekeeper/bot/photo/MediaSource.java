package org.lanekeeper.bot.photo;

import org.lanekeeper.community.resident.Platform;

/** A platform that keeps what people send, under an id; it is never asked for by an address that stands in a message. */
public interface MediaSource {
    boolean serves(Platform platform);

    /**
     * Blocks until the platform has answered or timed out.
     *
     * @param account on which the picture was sent
     * @param most bytes
     */
    Fetched fetch(String account, String mediaId, int most);
}
