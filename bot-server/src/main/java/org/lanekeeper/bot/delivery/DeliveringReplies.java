package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lanekeeper.bot.delivery.channel.ReplySender;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.reply.OutgoingReply;
import org.lanekeeper.community.reply.StaffReplies;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes up what staff said to people: into the lane of the person's account if its window is open, else it is kept. */
@Service
public class DeliveringReplies {
    private static final Logger log = LoggerFactory.getLogger(DeliveringReplies.class);

    private final StaffReplies replies;
    private final Residents residents;
    private final SendingReply sending;
    private final List<ReplySender> senders;
    private final Lanes lanes;
    private final DeliverySettings settings;
    private final Clock clock;

    DeliveringReplies(
            StaffReplies replies,
            Residents residents,
            SendingReply sending,
            List<ReplySender> senders,
            Lanes lanes,
            DeliverySettings settings,
            Clock clock) {
        this.replies = replies;
        this.residents = residents;
        this.sending = sending;
        this.senders = senders;
        this.lanes = lanes;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many were taken up. Their sending goes on after it returns. */
    public int run() {
        int abandoned = replies.giveBackAbandoned(clock.instant());
        if (abandoned > 0) {
            log.warn("{} replies were left behind by a dead sender and are taken up again", abandoned);
        }
        String claim = UUID.randomUUID().toString();
        Instant now = clock.instant();
        if (replies.claim(claim, now, now.plus(settings.claim()), settings.batch()) == 0) {
            return 0;
        }
        List<OutgoingReply> claimed = replies.claimed(claim);
        claimed.forEach(this::takeUp);
        return claimed.size();
    }

    private void takeUp(OutgoingReply reply) {
        try {
            dispatch(reply);
        } catch (RuntimeException e) {
            // its claim ends by itself, and it is tried again
            log.error(
                    "reply {} could not be taken up: {}",
                    reply.id(),
                    e.getClass().getName());
        }
    }

    private void dispatch(OutgoingReply reply) {
        if (reply.isStale(clock.instant())) {
            sending.keep(reply, "stale");
            return;
        }
        Optional<Resident> resident = residents.byId(reply.residentId());
        Optional<ReplySender> sender = resident.flatMap(
                it -> senders.stream().filter(one -> one.serves(it.platform())).findFirst());
        if (sender.isEmpty() || !residents.isWindowOpen(reply.residentId(), clock.instant())) {
            sending.keep(reply, "window");
        } else if (replies.hasEarlier(reply.residentId(), reply.id())) {
            sending.crowdedOut(reply);
        } else {
            Lane lane = lanes.of(Channel.ACCOUNT, resident.get().account());
            if (!lane.offer(() -> sending.send(reply, resident.get(), sender.get(), lane))) {
                sending.crowdedOut(reply);
            }
        }
    }
}
