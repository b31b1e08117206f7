package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.lanekeeper.community.announcement.AnnouncementSettings;
import org.lanekeeper.community.notice.ChoosingRoute;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Claims what is due, chooses the way for each delivery and hands it to its account's lane. Runs on any node. */
@Service
public class DeliveringNotices {
    private static final Logger log = LoggerFactory.getLogger(DeliveringNotices.class);
    /** So often in one look may most of what was claimed find its lane full. */
    private static final int IN_VAIN = 3;

    private final Outbox outbox;
    private final ChoosingRoute choosing;
    private final Sending sending;
    private final Recording recording;
    private final DeliverySettings settings;
    private final AnnouncementSettings announcements;
    private final Clock clock;

    DeliveringNotices(
            Outbox outbox,
            ChoosingRoute choosing,
            Sending sending,
            Recording recording,
            DeliverySettings settings,
            AnnouncementSettings announcements,
            Clock clock) {
        this.outbox = outbox;
        this.choosing = choosing;
        this.sending = sending;
        this.recording = recording;
        this.settings = settings;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** How many deliveries were taken up. Their sending goes on after it returns. */
    public int run() {
        int abandoned = outbox.giveBackAbandoned(clock.instant());
        if (abandoned > 0) {
            log.warn("{} deliveries were left behind by a dead sender and are taken up again", abandoned);
        }
        int taken = 0;
        int inVain = 0;
        for (int round = 0; round < settings.rounds() && inVain < IN_VAIN; round++) {
            List<Delivery> claimed = claim();
            if (claimed.isEmpty()) {
                break;
            }
            int offered = claimed.size() - dispatch(claimed);
            taken += offered;
            // where most were put back, the lanes have enough for now; what is for others may still stand behind
            inVain += offered * 2 <= claimed.size() ? 1 : 0;
        }
        return taken;
    }

    /** How many were put back. */
    private int dispatch(List<Delivery> claimed) {
        Map<Long, List<Long>> crowded = new TreeMap<>();
        for (Delivery delivery : claimed) {
            dispatch(delivery)
                    .ifPresent(backlog -> crowded.computeIfAbsent(backlog.toSeconds(), seconds -> new ArrayList<>())
                            .add(delivery.id()));
        }
        crowded.forEach(
                (seconds, ids) -> recording.crowdedOut(ids, claimed.get(0).claim(), Duration.ofSeconds(seconds)));
        return crowded.values().stream().mapToInt(List::size).sum();
    }

    private List<Delivery> claim() {
        String claim = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return outbox.claim(claim, now, now.plus(settings.claim()), settings.batch()) == 0
                ? List.of()
                : outbox.claimed(claim);
    }

    /** Its announcement pauses, was withdrawn, or waits for the morning. */
    private boolean isHeld(Delivery delivery) {
        if (delivery.standing() == Delivery.Standing.CANCELLED) {
            recording.ended(delivery, DeliveryStatus.CANCELLED);
            return true;
        }
        boolean tooLate = delivery.isAnnouncement()
                && !delivery.urgent()
                && delivery.testPhone() == null
                && announcements.quietHours().isAt(clock.instant());
        if (delivery.standing() == Delivery.Standing.PAUSED || tooLate) {
            recording.held(delivery);
            return true;
        }
        return false;
    }

    /** Empty if it is taken care of; else after how long it is worth another try. */
    private Optional<Duration> dispatch(Delivery delivery) {
        try {
            if (isHeld(delivery)) {
                return Optional.empty();
            }
            if (delivery.isAboutEntry() && outbox.hasEarlierAboutEntry(delivery)) {
                // struck out, then restored: told the other way round it would be wrong
                return Optional.of(Duration.ZERO);
            }
            return sending.send(delivery, choosing.choose(delivery));
        } catch (RuntimeException e) {
            // one that cannot be sent is no reason to leave the others
            log.error(
                    "delivery {} could not be taken up: {}",
                    delivery.id(),
                    e.getClass().getName());
            recording.notTakenUp(delivery, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
