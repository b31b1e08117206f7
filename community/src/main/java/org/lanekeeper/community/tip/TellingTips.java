package org.lanekeeper.community.tip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.lanekeeper.community.announcement.AnnouncementKind;
import org.lanekeeper.community.announcement.AnnouncementText;
import org.lanekeeper.community.announcement.Audience;
import org.lanekeeper.community.announcement.CountingAudience;
import org.lanekeeper.community.announcement.Draft;
import org.lanekeeper.community.announcement.WritingAnnouncement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what the calendars say. The day's turn is taken in the transaction that writes the announcement, so that it is told
 * once whichever node looks, and a crash loses nothing. On a quiet day only what is urgent is told.
 */
@Service
public class TellingTips {
    private static final Logger log = LoggerFactory.getLogger(TellingTips.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    /** Who was not told in time, because the server was down, is told the next day. */
    private static final Duration LATEST = Duration.ofHours(6);

    private final TipSchedules schedules;
    private final KeepingTips keeping;
    private final LibraryTips library;
    private final CountingAudience counting;
    private final WritingAnnouncement writing;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingTips(
            TipSchedules schedules,
            KeepingTips keeping,
            LibraryTips library,
            CountingAudience counting,
            WritingAnnouncement writing,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.schedules = schedules;
        this.keeping = keeping;
        this.library = library;
        this.counting = counting;
        this.writing = writing;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How many tips were told. */
    public int run() {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        int told = 0;
        for (TipSchedule schedule :
                schedules.due(now.toLocalDate().toString(), now.getDayOfWeek().getValue(), TIME.format(now))) {
            try {
                told += Boolean.TRUE.equals(transaction.execute(status -> tell(schedule, now))) ? 1 : 0;
            } catch (RuntimeException e) {
                // one that cannot be told is no reason to leave the others
                log.error(
                        "the tip of schedule {} could not be told: {}",
                        schedule.id(),
                        e.getClass().getName());
            }
        }
        return told;
    }

    private boolean tell(TipSchedule schedule, ZonedDateTime now) {
        String today = now.toLocalDate().toString();
        if (schedules.take(schedule.id(), today) == 0
                || now.toLocalTime().isAfter(schedule.time().plus(LATEST))
                        && !schedule.time().plus(LATEST).isBefore(schedule.time())) {
            return false;
        }
        long committee = schedule.committeeId();
        Audience audience = Audience.groups(schedule.groups());
        if (counting.count(committee, audience).groups() == 0) {
            return false;
        }
        keeping.all(committee);
        boolean onlyUrgent = schedules.quiet(committee, today).isPresent();
        Instant since = now.minusDays(schedule.noRepeatDays()).toInstant();
        Optional<LibraryTip> next = library.next(committee, now.getMonthValue(), since, onlyUrgent);
        next.ifPresent(tip -> writing.tell(
                committee,
                new Draft(
                        AnnouncementKind.TIP,
                        tip.title(),
                        new AnnouncementText(tip.whole()),
                        tip.urgent(),
                        audience,
                        Set.of()),
                tip.id(),
                schedule.changedBy()));
        return next.isPresent();
    }
}
