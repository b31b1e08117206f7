package org.lanekeeper.community.photo;

import java.util.Optional;

/** Where sealed pictures are kept. They are never readable where they lie, so that it may be another machine's store. */
interface Pictures {
    /** Part of the transaction that takes the picture in, where the store has transactions. */
    void keep(long photoId, long committeeId, byte[] sealed);

    Optional<byte[]> find(long photoId);

    void remove(long photoId);
}
