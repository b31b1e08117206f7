package org.lanekeeper.bot.delivery;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lanekeeper.community.notice.Channel;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** One lane for each account of each channel. */
@Component
class Lanes implements DisposableBean {
    private static final long STOP_SECONDS = 10;

    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final DeliverySettings settings;
    private final Clock clock;

    Lanes(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Lane of(Channel channel, String account) {
        return lanes.computeIfAbsent(
                channel + ":" + account,
                key -> new Lane(
                        channel.name().toLowerCase(Locale.ROOT),
                        settings,
                        new Fuse(
                                settings.faultsInARow(),
                                settings.restAfterFaults(),
                                settings.forgetFaultsAfter(),
                                clock)));
    }

    @Override
    public void destroy() throws InterruptedException {
        for (Lane lane : lanes.values()) {
            lane.stop(STOP_SECONDS);
        }
    }
}
