package org.lanekeeper.community.photo;

import java.util.Optional;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.stereotype.Service;

/** Opens a picture for the staff of its committee. */
@Service
public class KeptPicture {
    private final Pictures pictures;
    private final Sealing sealing;

    KeptPicture(Pictures pictures, Sealing sealing) {
        this.pictures = pictures;
        this.sealing = sealing;
    }

    static SealedPlace place(long photoId, long committeeId) {
        return new SealedPlace("photo_picture", photoId, committeeId);
    }

    /** Nothing once its time is over. */
    public Optional<byte[]> of(Photo photo) {
        return pictures.find(photo.id()).map(kept -> sealing.open(kept, place(photo.id(), photo.committeeId())));
    }
}
