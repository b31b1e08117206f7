package org.lanekeeper.bot.retention;

import org.lanekeeper.community.inbox.ForgettingTalks;
import org.lanekeeper.community.inbox.InboxSettings;
import org.lanekeeper.community.photo.ForgettingPictures;
import org.lanekeeper.community.reply.ForgettingReplies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Deletes pictures, talks and replies whose time is over; what is left of them is a count. */
@Service
public class ForgettingOverdue {
    private static final Logger log = LoggerFactory.getLogger(ForgettingOverdue.class);

    private final ForgettingPictures pictures;
    private final ForgettingTalks talks;
    private final ForgettingReplies replies;
    private final InboxSettings settings;

    ForgettingOverdue(
            ForgettingPictures pictures, ForgettingTalks talks, ForgettingReplies replies, InboxSettings settings) {
        this.pictures = pictures;
        this.talks = talks;
        this.replies = replies;
        this.settings = settings;
    }

    /** What was deleted. */
    public record Forgotten(int pictures, int talks, int replies) {
        int all() {
            return pictures + talks + replies;
        }
    }

    public Forgotten run() {
        Forgotten forgotten = new Forgotten(
                pictures.run(), talks.run(settings.idle(), settings.keep()), replies.run(settings.keep()));
        if (forgotten.all() > 0) {
            log.info(
                    "deleted because their time is over: {} pictures, {} talks, {} replies",
                    forgotten.pictures(),
                    forgotten.talks(),
                    forgotten.replies());
        }
        return forgotten;
    }
}
