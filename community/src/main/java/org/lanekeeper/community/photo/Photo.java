package org.lanekeeper.community.photo;

import java.time.Instant;

/**
 * A picture that somebody sent, without the picture.
 *
 * @param mediaType null until it is here
 * @param rotation degrees to the right until it stands upright
 * @param receivedAt what its entry counts from
 * @param claimedBy who of the staff had it on the screen last, null for nobody
 * @param claimedUntil until when nobody else gets it
 * @param keyedBy who typed it, null before
 * @param relayId of the relay it was keyed for, null before
 * @param number of the entry it led to, null before
 * @param removedAt since when the picture is gone, null while it is kept
 */
public record Photo(
        long id,
        long committeeId,
        long residentId,
        PhotoStatus status,
        String mediaType,
        Integer width,
        Integer height,
        int rotation,
        Instant receivedAt,
        Long claimedBy,
        Instant claimedUntil,
        Long keyedBy,
        Long relayId,
        Integer number,
        Instant removedAt) {
    public boolean isToBeKeyed() {
        return status == PhotoStatus.WAITING || status == PhotoStatus.REVIEW;
    }

    public boolean isInReview() {
        return status == PhotoStatus.REVIEW;
    }
}
