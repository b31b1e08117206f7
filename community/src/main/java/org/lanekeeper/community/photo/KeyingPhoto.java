package org.lanekeeper.community.photo;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.reply.PostingReply;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands pictures to clerks, one to one, and settles them. */
@Service
public class KeyingPhoto {
    private static final int LOOKED_AT = 20;

    private final Photos photos;
    private final PostingReply replies;
    private final Sealing sealing;
    private final PhotoSettings settings;
    private final Clock clock;

    KeyingPhoto(Photos photos, PostingReply replies, Sealing sealing, PhotoSettings settings, Clock clock) {
        this.photos = photos;
        this.replies = replies;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The next picture for this clerk, the oldest one first.
     *
     * @param after the one just left aside, 0 for none
     */
    public Optional<Photo> next(Staff staff, long after) {
        Instant now = clock.instant();
        return photos.free(staff.committeeId(), staff.id(), now, LOOKED_AT).stream()
                .filter(photo -> photo.id() != after)
                .filter(photo -> claim(staff, photo.id()))
                .findFirst();
    }

    /** Takes it on the screen, or keeps it there for longer; false if somebody else has it or it is done. */
    public boolean claim(Staff staff, long id) {
        Instant now = clock.instant();
        return photos.claim(staff.committeeId(), id, staff.id(), now, now.plus(settings.claim())) == 1;
    }

    /** For the others. */
    public void giveBack(Staff staff, long id) {
        photos.giveBack(staff.committeeId(), id, staff.id());
    }

    /** What was typed waits for somebody else to compare it; false if it is no longer the clerk's. */
    public boolean toReview(Staff staff, Photo photo, long relayId, PhotoDraft draft) {
        byte[] sealed = sealing.seal(draft.write(), draftPlace(photo));
        return photos.toReview(staff.committeeId(), photo.id(), staff.id(), relayId, sealed) == 1;
    }

    /** What the first clerk typed. */
    public Optional<PhotoDraft> draft(Photo photo) {
        return photos.draft(photo.committeeId(), photo.id())
                .map(kept -> PhotoDraft.read(sealing.text(kept.draft(), draftPlace(photo))));
    }

    private static SealedPlace draftPlace(Photo photo) {
        return new SealedPlace("photo.draft", photo.id(), photo.committeeId());
    }

    /**
     * It led to an entry, or its household has one already, and the sender is told.
     *
     * @return false if it was settled before; then nothing is told
     */
    @Transactional
    public boolean done(Staff staff, Photo photo, long relayId, int number, String words) {
        return settle(staff, photo, PhotoStatus.DONE, relayId, number, words);
    }

    /** Another picture is asked for. */
    @Transactional
    public boolean askAgain(Staff staff, Photo photo, PhotoWords.Again again) {
        return settle(staff, photo, PhotoStatus.UNREADABLE, null, null, again.text());
    }

    private boolean settle(Staff staff, Photo photo, PhotoStatus status, Long relayId, Integer number, String words) {
        Instant now = clock.instant();
        if (photos.settle(staff.committeeId(), photo.id(), status, staff.id(), relayId, number, now) == 0) {
            return false;
        }
        replies.post(
                photo.committeeId(), photo.residentId(), PostingReply.About.PHOTO, photo.id(), status.name(), words);
        return true;
    }
}
