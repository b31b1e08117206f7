package org.lanekeeper.community.announcement;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.lanekeeper.community.notice.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Hands planned deliveries to the senders, a few at a time: what is called meanwhile does not queue behind a hundred
 * thousand, and a pause has little to take back. Every statement can be repeated on any node.
 */
@Service
public class ReleasingAnnouncements {
    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final AnnouncementSettings settings;
    private final Clock clock;

    ReleasingAnnouncements(JdbcClient jdbc, Announcements announcements, AnnouncementSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many deliveries moved. */
    public int step(Announcement announcement) {
        if (announcement.state() == AnnouncementState.CANCELLED) {
            return withdraw(announcement);
        }
        if (announcement.state() != AnnouncementState.SENDING) {
            return 0;
        }
        int moved = followGroups(announcement) + release(announcement);
        if (moved == 0 && isOver(announcement)) {
            announcements.done(announcement.id(), clock.instant());
        }
        return moved;
    }

    private int release(Announcement announcement) {
        Instant now = clock.instant();
        if (!announcement.urgent() && settings.quietHours().isAt(now)) {
            return 0;
        }
        int waiting = jdbc.sql("SELECT COUNT(*) FROM delivery WHERE notice_id = ? AND status = 'WAITING'")
                .param(announcement.noticeId())
                .query(Integer.class)
                .single();
        int room = settings.ahead() - waiting;
        if (room <= 0) {
            return 0;
        }
        return jdbc.sql("""
                        UPDATE delivery d JOIN announcement a ON a.notice_id = d.notice_id AND a.state = 'SENDING'
                        JOIN (SELECT id FROM delivery WHERE notice_id = ? AND status = 'PLANNED' ORDER BY id LIMIT ?) due
                          ON due.id = d.id
                        SET d.status = CASE d.channel WHEN 'CALL' THEN 'TO_CALL' WHEN 'GROUP' THEN 'IN_GROUP'
                          ELSE 'WAITING' END, d.due_at = ?
                        WHERE d.status = 'PLANNED'""")
                .params(announcement.noticeId(), room, Timestamp.from(now))
                .update();
    }

    /** A household heard it if its group did; else somebody calls, or nobody can. */
    private int followGroups(Announcement announcement) {
        return jdbc.sql("""
                        UPDATE delivery h
                        JOIN delivery g ON g.notice_id = h.notice_id AND g.group_chat_id = h.via_group
                        SET h.channel = CASE WHEN g.status IN ('SENT', 'ARRIVED') THEN h.channel ELSE 'CALL' END,
                          h.due_at = ?, h.done_at = CASE WHEN g.status IN ('SENT', 'ARRIVED') OR NOT ? THEN g.done_at END,
                          h.status = CASE WHEN g.status IN ('SENT', 'ARRIVED') THEN 'SENT' WHEN ? THEN 'TO_CALL'
                            ELSE 'FAILED' END
                        WHERE h.notice_id = ? AND h.status = 'IN_GROUP'
                          AND g.status IN ('SENT', 'ARRIVED', 'FAILED', 'REFUSED', 'OVER', 'CANCELLED')""")
                .params(
                        Timestamp.from(clock.instant()),
                        mayCall(announcement),
                        mayCall(announcement),
                        announcement.noticeId())
                .update();
    }

    private static boolean mayCall(Announcement announcement) {
        return announcement.channelSet().contains(Channel.CALL);
    }

    private boolean isOver(Announcement announcement) {
        return jdbc.sql("""
                        SELECT 1 FROM delivery WHERE notice_id = ? AND status IN ('PLANNED', 'WAITING', 'SENDING', 'IN_GROUP',
                          'TO_CONFIRM', 'TO_POST', 'TO_CALL') LIMIT 1""")
                .param(announcement.noticeId())
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** What waits for a sender goes back into the plan. */
    int takeBack(Announcement announcement) {
        return jdbc.sql("UPDATE delivery SET status = 'PLANNED' WHERE notice_id = ? AND status = 'WAITING'")
                .param(announcement.noticeId())
                .update();
    }

    private int withdraw(Announcement announcement) {
        Instant now = clock.instant();
        int withdrawn = jdbc.sql("""
                        UPDATE delivery SET status = 'CANCELLED', done_at = ?
                        WHERE notice_id = ? AND status IN ('PLANNED', 'WAITING', 'IN_GROUP', 'TO_CONFIRM', 'TO_POST', 'TO_CALL')
                        LIMIT 5000""")
                .params(Timestamp.from(now), announcement.noticeId())
                .update();
        if (withdrawn == 0) {
            announcements.ended(announcement.id(), now);
        }
        return withdrawn;
    }
}
