package org.lanekeeper.community.photo;

import java.time.Instant;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that somebody sent a picture; it is fetched afterwards, however long that takes. */
@Service
public class ReceivingPhoto {
    private final Photos photos;
    private final PhotoSettings settings;

    ReceivingPhoto(Photos photos, PhotoSettings settings) {
        this.photos = photos;
        this.settings = settings;
    }

    /**
     * @param mediaId under which the platform keeps it
     * @param messageKey the same for every delivery of the message
     * @return false if too many of the person's pictures wait already; then it is not taken
     */
    @Transactional
    public boolean receive(Resident resident, String mediaId, String messageKey, Instant at) {
        if (photos.has(messageKey)) {
            return true;
        }
        if (photos.countWaitingOf(resident.id()) >= settings.waitingPerResident()) {
            return false;
        }
        photos.add(resident.committeeId(), resident.id(), messageKey, mediaId, at);
        return true;
    }
}
