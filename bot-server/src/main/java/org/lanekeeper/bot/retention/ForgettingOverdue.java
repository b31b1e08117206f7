package org.lanekeeper.bot.retention;

import java.util.function.IntSupplier;
import org.lanekeeper.community.announcement.AnnouncementSettings;
import org.lanekeeper.community.inbox.ForgettingTalks;
import org.lanekeeper.community.inbox.InboxSettings;
import org.lanekeeper.community.notice.ForgettingWords;
import org.lanekeeper.community.photo.ForgettingPictures;
import org.lanekeeper.community.reply.ForgettingReplies;
import org.lanekeeper.community.resident.ForgettingConversations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Deletes pictures, talks, replies, open questions and words of notices whose time is over; what is left of them is a count. */
@Service
public class ForgettingOverdue {
    private static final Logger log = LoggerFactory.getLogger(ForgettingOverdue.class);

    private final ForgettingPictures pictures;
    private final ForgettingTalks talks;
    private final ForgettingReplies replies;
    private final ForgettingConversations conversations;
    private final ForgettingWords words;
    private final InboxSettings settings;
    private final AnnouncementSettings announcements;

    ForgettingOverdue(
            ForgettingPictures pictures,
            ForgettingTalks talks,
            ForgettingReplies replies,
            ForgettingConversations conversations,
            ForgettingWords words,
            InboxSettings settings,
            AnnouncementSettings announcements) {
        this.pictures = pictures;
        this.talks = talks;
        this.replies = replies;
        this.conversations = conversations;
        this.words = words;
        this.settings = settings;
        this.announcements = announcements;
    }

    /** What was deleted. */
    public record Forgotten(int pictures, int talks, int replies, int conversations, int words) {
        int all() {
            return pictures + talks + replies + conversations + words;
        }
    }

    public Forgotten run() {
        Forgotten forgotten = new Forgotten(
                attempt("pictures", pictures::run),
                attempt("talks", () -> talks.run(settings.idle(), settings.keep())),
                attempt("replies", () -> replies.run(settings.keep())),
                attempt("open questions", conversations::run),
                attempt("words of notices", () -> words.run(announcements.keepWords())));
        if (forgotten.all() > 0) {
            log.info(
                    "deleted because their time is over: {} pictures, {} talks, {} replies, {} open questions,"
                            + " words of {} deliveries",
                    forgotten.pictures(),
                    forgotten.talks(),
                    forgotten.replies(),
                    forgotten.conversations(),
                    forgotten.words());
        }
        return forgotten;
    }

    /** One kind that fails does not keep the others; the next hour tries it again. */
    private static int attempt(String kind, IntSupplier deletion) {
        try {
            return deletion.getAsInt();
        } catch (RuntimeException e) {
            log.error("{} could not be deleted: {}", kind, e.getClass().getName());
            return 0;
        }
    }
}
