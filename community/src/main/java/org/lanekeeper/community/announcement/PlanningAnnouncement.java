package org.lanekeeper.community.announcement;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.notice.GroupKind;
import org.lanekeeper.community.notice.TemplateSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the plan of an announcement into the outbox, a stretch of households in each transaction: the database does it in
 * sets, so that this server's memory does not grow with the audience, and after a crash any node goes on where it stood.
 */
@Service
public class PlanningAnnouncement {
    /** Households in one transaction: some tenths of a second. */
    static final int STRETCH = 5000;

    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final AnnouncementSettings settings;
    private final TemplateSettings templates;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlanningAnnouncement(
            JdbcClient jdbc,
            Announcements announcements,
            AnnouncementSettings settings,
            TemplateSettings templates,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.settings = settings;
        this.templates = templates;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether there is more to plan after this stretch. Two nodes at once take turns by the row's lock. */
    public boolean step(long id) {
        return Boolean.TRUE.equals(transaction.execute(status -> announcements
                .lock(id)
                .filter(one -> one.state() == AnnouncementState.PLANNING)
                .map(this::stretch)
                .orElse(false)));
    }

    private boolean stretch(Announcement announcement) {
        if (announcement.plannedTo() < 0) {
            return clear(announcement);
        }
        Optional<Long> last = end(announcement);
        if (last.isEmpty()) {
            groups(announcement);
            announcements.planned(announcement.id());
            return false;
        }
        PlanSql plan = PlanSql.of(
                announcement, settings, templates.templates(), announcement.plannedTo(), last.get(), clock.instant());
        int households = jdbc.sql(plan.text()).params(plan.parameters()).update();
        announcements.plannedTo(announcement.id(), last.get(), households);
        return true;
    }

    /** An earlier plan, of which nothing has gone out. */
    private boolean clear(Announcement announcement) {
        int cleared = jdbc.sql("DELETE FROM delivery WHERE notice_id = ? LIMIT " + STRETCH)
                .param(announcement.noticeId())
                .update();
        if (cleared < STRETCH) {
            announcements.plannedTo(announcement.id(), 0, 0);
        }
        return true;
    }

    /** The last household of the next stretch; nothing behind the last of all. */
    private Optional<Long> end(Announcement announcement) {
        AudienceSql sql = AudienceSql.of(announcement.committeeId(), announcement.audienceOf());
        List<Object> parameters = new ArrayList<>(sql.parameters());
        parameters.add(announcement.plannedTo());
        return jdbc.sql("SELECT MAX(x.id) FROM (SELECT h.id" + sql.text() + " AND h.id > ? ORDER BY h.id LIMIT "
                        + STRETCH + ") x")
                .params(parameters)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private void groups(Announcement announcement) {
        Audience audience = announcement.audienceOf();
        Timestamp now = Timestamp.from(clock.instant());
        String words = announcement.kind().label() + "：" + announcement.title() + "\n" + announcement.wording();
        String insert =
                "INSERT INTO delivery (committee_id, notice_id, group_chat_id, channel, wording, status, due_at)"
                        + " SELECT g.committee_id, ?, g.id, 'ROBOT', ?, 'PLANNED', ? FROM group_chat g WHERE g.committee_id = ? AND ";
        List<Object> parameters =
                new ArrayList<>(List.of(announcement.noticeId(), words, now, announcement.committeeId()));
        if (!audience.groups().isEmpty()) {
            List<Object> chosen = new ArrayList<>(parameters);
            chosen.add(GroupKind.join(audience.groups()));
            jdbc.sql(insert + PlanSql.GROUP_OF_KINDS + near(audience, chosen))
                    .params(chosen)
                    .update();
        }
        // households that hear it in their building's group
        parameters.add(announcement.noticeId());
        parameters.add(announcement.noticeId());
        jdbc.sql(insert
                        + "g.id IN (SELECT x.via_group FROM (SELECT DISTINCT via_group FROM delivery WHERE notice_id = ?"
                        + " AND via_group IS NOT NULL) x) AND g.id NOT IN (SELECT y.group_chat_id FROM ("
                        + "SELECT group_chat_id FROM delivery WHERE notice_id = ? AND group_chat_id IS NOT NULL) y)")
                .params(parameters)
                .update();
    }

    /** Groups of other compounds and houses than the audience's are left out. */
    private static String near(Audience audience, List<Object> parameters) {
        if (audience.compoundId() == null) {
            return "";
        }
        parameters.add(audience.compoundId());
        if (audience.buildings().isEmpty()) {
            return " AND (g.compound_id IS NULL OR g.compound_id = ?)";
        }
        parameters.addAll(audience.buildings());
        String houses = audience.buildings().stream()
                .map(one -> "FIND_IN_SET(?, g.buildings)")
                .collect(Collectors.joining(" OR "));
        return " AND (g.compound_id IS NULL OR g.compound_id = ? AND (g.buildings = '' OR " + houses + "))";
    }

    /** Plans on until all is planned or so many stretches are done: what a page may wait for. */
    public void upTo(long id, int stretches) {
        int done = 0;
        while (done < stretches && step(id)) {
            done++;
        }
    }
}
