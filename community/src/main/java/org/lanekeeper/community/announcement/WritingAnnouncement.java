package org.lanekeeper.community.announcement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.notice.GroupKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to a plan: written, handed in, approved by a second person where many households get it. */
@Service
public class WritingAnnouncement {
    private static final int KEY_LENGTH = 80;

    private final Announcements announcements;
    private final CountingAudience counting;
    private final AnnouncementSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    WritingAnnouncement(
            Announcements announcements,
            CountingAudience counting,
            AnnouncementSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.announcements = announcements;
        this.counting = counting;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A new draft; the same request again gives the same one.
     *
     * @param tipId the tip that it tells, null for none
     * @param requestKey null for none
     * @throws UnfitAnnouncementException naming the field that does not fit
     */
    @Transactional
    public Announcement write(long committeeId, Draft draft, Long tipId, Long staffId, String requestKey) {
        draft.check();
        Optional<Announcement> before =
                requestKey == null ? Optional.empty() : announcements.requested(committeeId, requestKey);
        return before.orElseGet(() -> add(committeeId, draft, tipId, staffId, requestKey));
    }

    /** What the calendar tells: looked at by those who keep the calendar, not once more each day. */
    @Transactional
    public Announcement tell(long committeeId, Draft draft, long tipId, Long staffId) {
        draft.check();
        Announcement made = add(committeeId, draft, tipId, staffId, null);
        announcements.beginPlan(made.id(), cause(made));
        announcements.atOnce(made.id(), clock.instant());
        return announcements.find(committeeId, made.id()).orElseThrow();
    }

    private Announcement add(long committeeId, Draft draft, Long tipId, Long staffId, String requestKey) {
        announcements.add(
                committeeId,
                draft,
                draft.audience().joinedBuildings(),
                GroupKind.join(draft.audience().groups()),
                Announcement.joined(draft.channels()),
                tipId,
                staffId,
                requestKey == null ? null : requestKey.substring(0, Math.min(KEY_LENGTH, requestKey.length())),
                clock.instant());
        return announcements.find(committeeId, announcements.lastId()).orElseThrow();
    }

    /** Other words or another audience. False if it is no draft any more. */
    @Transactional
    public boolean change(long committeeId, long id, Draft draft, long staffId) {
        draft.check();
        return announcements.change(
                        committeeId,
                        id,
                        draft,
                        draft.audience().joinedBuildings(),
                        GroupKind.join(draft.audience().groups()),
                        Announcement.joined(draft.channels()),
                        staffId)
                == 1;
    }

    /**
     * Hands a draft in: a small audience is planned at once, a large one waits for a second person.
     *
     * @return where it stands then; empty if it was no draft
     */
    @Transactional
    public Optional<AnnouncementState> handIn(long committeeId, long id) {
        Optional<Announcement> draft = own(committeeId, id, AnnouncementState.DRAFT);
        if (draft.isEmpty()) {
            return Optional.empty();
        }
        CountingAudience.Size size = counting.count(committeeId, draft.get().audienceOf());
        if (size.households() == 0 && size.groups() == 0) {
            throw new UnfitAnnouncementException(
                    "audience", draft.get().audience() == AudienceKind.GROUPS ? "还没有这样的群，请先在「群」里绑定。" : "这里面一户也没有，请改选。");
        }
        if (size.readers() > settings.approvalAbove()) {
            announcements.handIn(committeeId, id, size.readers());
            return Optional.of(AnnouncementState.TO_APPROVE);
        }
        announcements.beginPlan(id, cause(draft.get()));
        return Optional.of(AnnouncementState.PLANNING);
    }

    /** A second person says yes: it is planned. False if that is not theirs to say, or was said already. */
    @Transactional
    public boolean approve(long committeeId, long id, long staffId) {
        Optional<Announcement> waiting = own(committeeId, id, AnnouncementState.TO_APPROVE);
        if (waiting.isEmpty() || announcements.approve(committeeId, id, staffId, clock.instant()) == 0) {
            return false;
        }
        return announcements.beginPlan(id, cause(waiting.get())) == 1;
    }

    /** Back to the draft, to be written anew. */
    public boolean sendBack(long committeeId, long id) {
        return announcements.move(committeeId, id, AnnouncementState.TO_APPROVE, AnnouncementState.DRAFT) == 1;
    }

    private Optional<Announcement> own(long committeeId, long id, AnnouncementState state) {
        return announcements.lock(id).filter(one -> one.committeeId() == committeeId && one.state() == state);
    }

    /** Its row in the outbox. */
    private long cause(Announcement announcement) {
        return cause(announcement, "ANNOUNCEMENT", announcement.wording());
    }

    private long cause(Announcement announcement, String kind, String wording) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO notice (committee_id, kind, relay_id, wording, announcement_id, created_at)"
                        + " VALUES (?, ?, 0, ?, ?, ?)")
                .params(announcement.committeeId(), kind, wording, announcement.id(), Timestamp.from(clock.instant()))
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    /** To one's own telephone, with invented values; belongs to no sums. */
    @Transactional
    public void tryOut(Announcement announcement, String phone) {
        long notice = cause(announcement, "TRIAL", announcement.text().sample());
        jdbc.sql(
                        "INSERT INTO delivery (committee_id, notice_id, status, due_at, test_phone) VALUES (?, ?, 'WAITING', ?, ?)")
                .params(announcement.committeeId(), notice, Timestamp.from(clock.instant()), phone)
                .update();
    }
}
