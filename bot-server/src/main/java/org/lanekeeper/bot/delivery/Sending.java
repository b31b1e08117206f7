package org.lanekeeper.bot.delivery;

import java.time.Duration;
import java.util.List;
import org.lanekeeper.bot.delivery.channel.ChannelSender;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends one delivery by the way chosen for it, in the lane of its account. */
@Component
class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final List<ChannelSender> senders;
    private final Lanes lanes;
    private final Recording recording;
    private final DeliverySettings settings;

    Sending(List<ChannelSender> senders, Lanes lanes, Recording recording, DeliverySettings settings) {
        this.senders = senders;
        this.lanes = lanes;
        this.recording = recording;
        this.settings = settings;
    }

    void send(Delivery delivery, Route route) {
        if (route instanceof Route.Call) {
            recording.toCall(delivery);
            return;
        }
        ChannelSender sender =
                senders.stream().filter(one -> one.serves(route)).findFirst().orElseThrow();
        Lane lane = lanes.of(route.channel(), sender.account(route));
        if (!lane.offer(() -> send(delivery, route, sender, lane.fuse()))) {
            recording.putBack(delivery);
        }
    }

    void putBack(Delivery delivery) {
        recording.putBack(delivery);
    }

    private void send(Delivery delivery, Route route, ChannelSender sender, Fuse fuse) {
        try {
            if (recording.begin(delivery, route.channel())) {
                recording.record(delivery, route.channel(), call(delivery, route, sender, fuse));
            }
        } catch (RuntimeException e) {
            // its claim ends by itself, and it is tried again
            log.error("delivery {} failed: {}", delivery.id(), e.getClass().getName());
        }
    }

    /** While the account rests, waiting is no failed attempt; once it has been dead for long, nobody waits any more. */
    private SendResult call(Delivery delivery, Route route, ChannelSender sender, Fuse fuse) {
        Duration rest = fuse.rest();
        if (!rest.isZero()) {
            return fuse.isDownFor(settings.giveUpAfter())
                    ? new SendResult.Refused("down")
                    : new SendResult.Paused(rest);
        }
        SendResult result = sender.send(delivery, route);
        if (result instanceof SendResult.Later) {
            fuse.failed();
        } else {
            fuse.worked();
        }
        return result;
    }
}
