package org.lanekeeper.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.bot.delivery.channel.ChannelSender;
import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.community.notice.ChannelTroubles;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.DeliveryStatus;
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
    private final ChannelTroubles troubles;

    Sending(List<ChannelSender> senders, Lanes lanes, Recording recording, ChannelTroubles troubles) {
        this.troubles = troubles;
        this.senders = senders;
        this.lanes = lanes;
        this.recording = recording;
    }

    /** False if its lane has enough to do: then it was put back. */
    boolean send(Delivery delivery, Route route) {
        if (route instanceof Route.Call) {
            recording.toCall(delivery);
            return true;
        }
        if (route instanceof Route.Over) {
            recording.over(delivery);
            return true;
        }
        if (route instanceof Route.OptedOut) {
            recording.ended(delivery, DeliveryStatus.OPTED_OUT);
            return true;
        }
        if (route instanceof Route.Nowhere) {
            recording.unreachable(delivery);
            return true;
        }
        ChannelSender sender =
                senders.stream().filter(one -> one.serves(route)).findFirst().orElseThrow();
        Lane lane = lanes.of(route.channel(), sender.account(delivery, route));
        if (lane.offer(() -> send(delivery, route, sender, lane))) {
            return true;
        }
        recording.crowdedOut(delivery, lane.backlog());
        return false;
    }

    private void send(Delivery delivery, Route route, ChannelSender sender, Lane lane) {
        try {
            // while the account rests, waiting is no failed attempt
            Duration rest = lane.fuse().resting();
            if (!rest.isZero()) {
                recording.resting(delivery, route.channel(), rest, lane.fuse());
            } else if (recording.begin(delivery, route.channel())) {
                lane.calling(() -> call(delivery, route, sender, lane.fuse()))
                        .ifPresent(result -> record(delivery, route, sender, result));
            }
        } catch (RuntimeException e) {
            // nothing can be recorded just now: its claim ends by itself, and it is tried again
            log.error("delivery {} failed: {}", delivery.id(), e.getClass().getName());
        }
    }

    /** Empty if its template was stopped meanwhile. */
    private Optional<SendResult> call(Delivery delivery, Route route, ChannelSender sender, Fuse fuse) {
        String template = sender.template(delivery, route);
        if (!template.isEmpty() && isStopped(delivery, route, sender, template)) {
            recording.stopped(delivery, route.channel());
            return Optional.empty();
        }
        Duration rest = fuse.rest();
        return Optional.of(rest.isZero() ? callNow(delivery, route, sender, fuse) : new SendResult.Paused(rest));
    }

    private boolean isStopped(Delivery delivery, Route route, ChannelSender sender, String template) {
        return troubles.isStopped(delivery.committeeId(), route.channel(), sender.account(delivery, route), template);
    }

    private void record(Delivery delivery, Route route, ChannelSender sender, SendResult result) {
        String account = sender.account(delivery, route);
        if (result instanceof SendResult.OurFault ours && ours.ofTemplate()) {
            String template = sender.template(delivery, route);
            recording.stopTemplate(delivery, route.channel(), account, template, ours.error());
        }
        recording.record(delivery, route.channel(), account, result);
    }

    private SendResult callNow(Delivery delivery, Route route, ChannelSender sender, Fuse fuse) {
        SendResult result;
        try {
            result = sender.send(delivery, route);
        } catch (RuntimeException e) {
            // senders read the platform's faults themselves: this one is ours, and nothing was sent
            fuse.untried();
            log.error("delivery {} failed: {}", delivery.id(), e.getClass().getName());
            return new SendResult.Later(e.getClass().getSimpleName(), false);
        }
        if (result instanceof SendResult.Later later) {
            fuse.failed();
            fuse.shutOut(later.notBefore());
        } else if (result instanceof SendResult.Throttled throttled) {
            fuse.untried();
            fuse.shutOut(throttled.pause());
        } else if (result instanceof SendResult.Paused) {
            fuse.untried();
        } else {
            fuse.worked();
        }
        return isSecondDoubt(delivery, route, sender, result) ? new SendResult.Uncertain() : result;
    }

    /** A household gets a message twice at most. Groups count each part by itself, where it is sent. */
    private static boolean isSecondDoubt(Delivery delivery, Route route, ChannelSender sender, SendResult result) {
        return result instanceof SendResult.Later later
                && later.perhapsSent()
                && delivery.perhapsSent() > 0
                && delivery.groupChatId() == null
                && !sender.sendsOnce(delivery, route);
    }
}
