package org.lanekeeper.community.photo;

import org.lanekeeper.community.reply.PostingReply;
import org.springframework.stereotype.Component;

/** Tells whoever sent a picture that nobody keyed in for so long that it has to go. */
@Component
class OverduePhoto {
    private final Photos photos;
    private final PostingReply replies;

    OverduePhoto(Photos photos, PostingReply replies) {
        this.photos = photos;
        this.replies = replies;
    }

    void tell(Photos.Old old) {
        photos.lock(old.committeeId(), old.id())
                .filter(Photo::isToBeKeyed)
                .ifPresent(photo -> replies.post(
                        photo.committeeId(),
                        photo.residentId(),
                        PostingReply.About.PHOTO,
                        photo.id(),
                        PhotoStatus.LOST.name(),
                        PhotoWords.tooOld()));
    }
}
