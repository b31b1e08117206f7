package org.lanekeeper.community.photo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.picture.Picture;
import org.lanekeeper.community.picture.UnfitPictureException;
import org.lanekeeper.community.reply.PostingReply;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes fetched pictures in: freed of notes, sealed, and put into the committee's queue. */
@Service
public class TakingPictureIn {
    /** Longer than a download may take; then its fetcher is taken for dead. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Photos photos;
    private final Pictures pictures;
    private final Sealing sealing;
    private final PostingReply replies;
    private final PhotoSettings settings;
    private final Clock clock;

    TakingPictureIn(
            Photos photos,
            Pictures pictures,
            Sealing sealing,
            PostingReply replies,
            PhotoSettings settings,
            Clock clock) {
        this.photos = photos;
        this.pictures = pictures;
        this.sealing = sealing;
        this.replies = replies;
        this.settings = settings;
        this.clock = clock;
    }

    /** Pictures to fetch now; each is this caller's alone for a while. */
    public List<Photos.Unfetched> begin(int most) {
        Instant now = clock.instant();
        return photos.due(now, most).stream()
                .filter(it -> photos.beginFetching(it.id(), it.attempts(), now.plus(LEASE)) == 1)
                .toList();
    }

    /** What came is a picture, or its sender is told that it is none. */
    @Transactional
    public void fetched(Photos.Unfetched photo, byte[] sent) {
        Picture picture;
        try {
            picture = Picture.read(sent);
        } catch (UnfitPictureException e) {
            refuse(photo, e.reason());
            return;
        }
        int taken = photos.fetched(
                photo.id(), picture.format().mediaType(), picture.width(), picture.height(), picture.rotation());
        if (taken == 1) {
            pictures.keep(
                    photo.id(),
                    photo.committeeId(),
                    sealing.seal(picture.bytes(), KeptPicture.place(photo.id(), photo.committeeId())));
        }
    }

    /** More came than a picture may have. */
    @Transactional
    public void tooLarge(Photos.Unfetched photo) {
        refuse(photo, UnfitPictureException.Reason.TOO_LARGE);
    }

    private void refuse(Photos.Unfetched photo, UnfitPictureException.Reason reason) {
        giveUp(photo, PhotoStatus.REFUSED, PhotoWords.refused(reason));
    }

    /** The platform has it no more. */
    @Transactional
    public void lost(Photos.Unfetched photo) {
        giveUp(photo, PhotoStatus.LOST, PhotoWords.lost());
    }

    /** The platform is in trouble that passes. */
    @Transactional
    public void later(Photos.Unfetched photo) {
        Instant now = clock.instant();
        if (!photo.receivedAt().plus(settings.giveUpAfter()).isAfter(now)) {
            lost(photo);
            return;
        }
        long doubled = settings.backoff().toMillis() << Math.min(photo.attempts(), 20);
        photos.fetchLater(photo.id(), now.plusMillis(Math.min(doubled, LONGEST_PAUSE.toMillis())));
    }

    private void giveUp(Photos.Unfetched photo, PhotoStatus status, String words) {
        if (photos.notFetched(photo.id(), status, clock.instant()) == 1) {
            replies.post(
                    photo.committeeId(),
                    photo.residentId(),
                    PostingReply.About.PHOTO,
                    photo.id(),
                    status.name(),
                    words);
        }
    }
}
