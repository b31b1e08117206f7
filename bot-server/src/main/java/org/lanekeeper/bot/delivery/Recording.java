package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.ChannelTroubles;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records what came of a delivery, and what is to happen to it next. */
@Component
class Recording {
    private static final Logger log = LoggerFactory.getLogger(Recording.class);
    private static final int ERROR_LENGTH = 40;
    private static final Duration SHORT = Duration.ofSeconds(1);
    /** A shorter rest is over before anybody has read of it. */
    private static final Duration WORTH_TELLING = Duration.ofMinutes(1);
    /** When a task that a staff member has to confirm is asked for the first time. */
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final GroupChats groups;
    private final ChannelTroubles troubles;
    private final Patience patience;
    private final DeliverySettings settings;
    private final Clock clock;

    Recording(
            Outbox outbox,
            GroupChats groups,
            ChannelTroubles troubles,
            Patience patience,
            DeliverySettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.groups = groups;
        this.troubles = troubles;
        this.patience = patience;
        this.settings = settings;
        this.clock = clock;
    }

    /** False if another sender has it now. */
    boolean begin(Delivery delivery, Channel channel) {
        Instant now = clock.instant();
        return outbox.begin(delivery.id(), delivery.claim(), channel, now, now.plus(settings.claim())) == 1;
    }

    void record(Delivery delivery, Channel channel, String account, SendResult result) {
        Instant now = clock.instant();
        if (result instanceof SendResult.Sent sent) {
            outbox.sent(delivery.id(), delivery.claim(), sent.messageId(), now);
            wentThrough(delivery);
        } else if (result instanceof SendResult.ToConfirm task) {
            outbox.toConfirm(delivery.id(), delivery.claim(), task.messageId(), now.plus(FIRST_LOOK), now);
            wentThrough(delivery);
        } else if (result instanceof SendResult.ToPost) {
            outbox.toPost(delivery.id(), delivery.claim(), now);
        } else if (result instanceof SendResult.Refused refused) {
            trouble(delivery, refused.error());
            giveUpOn(delivery, channel, refused.error());
        } else if (result instanceof SendResult.OurFault ours) {
            log.error("{} refuses our messages: {}. Please check its settings", channel.label(), ours.error());
            trouble(delivery, ours.error());
            if (delivery.groupChatId() == null && !ours.ofTemplate()) {
                troubles.noticed(delivery.committeeId(), channel, account, "", cut(ours.error()), now, null);
            }
            giveUpOn(delivery, channel, ours.error());
        } else if (result instanceof SendResult.Throttled throttled) {
            throttled(delivery, channel, account, throttled);
        } else if (result instanceof SendResult.Paused paused) {
            outbox.paused(delivery.id(), delivery.claim(), now.plus(paused.pause()));
        } else if (result instanceof SendResult.Uncertain) {
            log.warn("delivery {}: two tries by {} had no answer, somebody is to ask", delivery.id(), channel);
            if (mayCall(delivery)) {
                outbox.uncertain(delivery.id(), delivery.claim(), now);
            } else {
                outbox.perhapsSent(delivery.id(), delivery.claim());
                outbox.sent(delivery.id(), delivery.claim(), null, now);
            }
        } else if (result instanceof SendResult.Later later) {
            later(delivery, channel, account, later);
        }
    }

    /** The template fits nobody: whoever would get it next is spared the same refusal. */
    void stopTemplate(Delivery delivery, Channel channel, String account, String template, String error) {
        troubles.noticed(delivery.committeeId(), channel, account, template, cut(error), clock.instant(), null);
    }

    private void throttled(Delivery delivery, Channel channel, String account, SendResult.Throttled throttled) {
        Instant now = clock.instant();
        if (throttled.pause().compareTo(WORTH_TELLING) >= 0) {
            Instant until = now.plus(throttled.pause());
            troubles.noticed(delivery.committeeId(), channel, account, "", cut(throttled.error()), now, until);
        }
        if (patience.isOver(delivery, channel)) {
            giveUpOn(delivery, channel, throttled.error());
        } else {
            outbox.paused(delivery.id(), delivery.claim(), now.plus(throttled.pause()));
        }
    }

    private void later(Delivery delivery, Channel channel, String account, SendResult.Later later) {
        int attempt = delivery.channel() == channel ? delivery.attempts() + 1 : 1;
        if (later.perhapsSent()) {
            outbox.perhapsSent(delivery.id(), delivery.claim());
        }
        if (patience.isOver(delivery, channel)) {
            log.warn("delivery {}: {} tries by {} failed: {}", delivery.id(), attempt, channel, later.error());
            if (delivery.groupChatId() != null) {
                troubles.noticed(
                        delivery.committeeId(), channel, account, "", cut(later.error()), clock.instant(), null);
            }
            giveUpOn(delivery, channel, later.error());
            return;
        }
        Duration pause = backoff(attempt);
        outbox.later(
                delivery.id(),
                delivery.claim(),
                cut(later.error()),
                clock.instant().plus(pause.compareTo(later.notBefore()) < 0 ? later.notBefore() : pause));
    }

    private Duration backoff(int attempt) {
        return settings.pauseAfter(attempt, ThreadLocalRandom.current().nextDouble());
    }

    /** A robot that was thrown out of its group, or may not write: the console says so, and nothing more is tried. */
    private void trouble(Delivery delivery, String error) {
        if (delivery.groupChatId() != null) {
            groups.troubled(delivery.groupChatId(), cut(error), clock.instant());
        }
    }

    private void wentThrough(Delivery delivery) {
        if (delivery.groupChatId() != null) {
            groups.well(delivery.groupChatId());
        }
    }

    private void giveUpOn(Delivery delivery, Channel channel, String error) {
        Instant now = clock.instant();
        if (delivery.groupChatId() != null) {
            // a group has no other channel
            outbox.failed(delivery.id(), delivery.claim(), cut(error), now);
        } else {
            outbox.refused(delivery.id(), delivery.claim(), channel, cut(error), now);
        }
    }

    /** Nothing is sent with its template until staff say that it is mended. */
    void stopped(Delivery delivery, Channel channel) {
        giveUpOn(delivery, channel, "template stopped");
    }

    /** Its account rests: not begun at all, and no attempt. A household does not wait for one that is down for long. */
    void resting(Delivery delivery, Channel channel, Duration rest, Fuse fuse) {
        boolean down = delivery.groupChatId() == null && fuse.isDownFor(settings.giveUpAfter());
        if (down || patience.isOver(delivery, channel)) {
            giveUpOn(delivery, channel, "down");
        } else {
            putBack(delivery, rest);
        }
    }

    /** Their lanes have enough to do for now: they come due again when these have room, not later. */
    void crowdedOut(List<Long> ids, String claim, Duration backlog) {
        Duration longest = settings.ahead().dividedBy(2);
        Duration pause = backlog.compareTo(SHORT) < 0 ? SHORT : backlog;
        outbox.putAllBack(ids, claim, clock.instant().plus(pause.compareTo(longest) < 0 ? pause : longest));
    }

    /** Comes due again after the pause, and not at the same moment as all the others. */
    private void putBack(Delivery delivery, Duration pause) {
        long spread = Math.min(pause.toMillis(), settings.ahead().toMillis()) + 1000;
        long millis = pause.toMillis() + ThreadLocalRandom.current().nextLong(spread);
        outbox.putBack(delivery.id(), delivery.claim(), clock.instant().plusMillis(millis));
    }

    /** No channel could be chosen for it: a fault of ours, which may pass. */
    void notTakenUp(Delivery delivery, String error) {
        Instant now = clock.instant();
        if (!patience.isOver(delivery, delivery.channel())) {
            Instant dueAt = now.plus(backoff(delivery.attempts() + 1));
            outbox.notTakenUp(delivery.id(), delivery.claim(), cut(error), now, dueAt);
        } else if (delivery.groupChatId() != null) {
            outbox.failed(delivery.id(), delivery.claim(), cut(error), now);
        } else if (mayCall(delivery)) {
            outbox.toCall(delivery.id(), delivery.claim(), now);
        } else {
            outbox.unreachable(delivery.id(), delivery.claim(), now);
        }
    }

    /** Whether a person may be asked to tell the household. */
    private static boolean mayCall(Delivery delivery) {
        return delivery.testPhone() == null && delivery.mayUse(Channel.CALL);
    }

    /** Its announcement does not go out just now. */
    void held(Delivery delivery) {
        outbox.held(delivery.id(), delivery.claim());
    }

    /** Ends without having gone out. */
    void ended(Delivery delivery, DeliveryStatus status) {
        outbox.ended(delivery.id(), delivery.claim(), status, clock.instant());
    }

    /** No channel that its plan allows is open any more. */
    void unreachable(Delivery delivery) {
        outbox.unreachable(delivery.id(), delivery.claim(), clock.instant());
    }

    void toCall(Delivery delivery) {
        outbox.toCall(delivery.id(), delivery.claim(), clock.instant());
    }

    /** Collected or given on meanwhile: nobody needs to be told. */
    void over(Delivery delivery) {
        outbox.over(delivery.id(), delivery.claim(), clock.instant());
    }

    private static String cut(String error) {
        return error.length() > ERROR_LENGTH ? error.substring(0, ERROR_LENGTH) : error;
    }
}
