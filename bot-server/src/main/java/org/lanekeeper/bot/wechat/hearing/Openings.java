package org.lanekeeper.bot.wechat.hearing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * When the platform lets us write first. Those who wrote are noted together, beside the answering: in a rush their
 * windows must not cost each its own commit. What a crash loses of it only makes us choose another channel.
 */
@Component
class Openings {
    private static final Logger log = LoggerFactory.getLogger(Openings.class);
    private static final int MOST = 500;

    private final Residents residents;
    private final WechatSettings.Windows windows;
    private final Executor beside;
    private final Clock clock;
    private final Queue<Long> wrote = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean writing = new AtomicBoolean();

    Openings(
            Residents residents,
            WechatSettings settings,
            @Qualifier("besideAnswering") Executor besideAnswering,
            Clock clock) {
        this.residents = residents;
        this.windows = settings.windows();
        this.beside = besideAnswering;
        this.clock = clock;
    }

    void wrote(Resident resident) {
        wrote.add(resident.id());
        if (writing.compareAndSet(false, true)) {
            beside.execute(this::write);
        }
    }

    private void write() {
        do {
            try {
                Set<Long> ids = take();
                while (!ids.isEmpty()) {
                    residents.openWindows(
                            ids.stream().toList(),
                            clock.instant().plus(windows.afterMessage()),
                            windows.messagesAfterMessage());
                    ids = take();
                }
            } catch (RuntimeException e) {
                log.warn("windows not noted: {}", e.getClass().getName());
            } finally {
                writing.set(false);
            }
            // whoever came between the last look and the release found somebody writing
        } while (!wrote.isEmpty() && writing.compareAndSet(false, true));
    }

    private Set<Long> take() {
        Set<Long> ids = new LinkedHashSet<>();
        Long id;
        while (ids.size() < MOST && (id = wrote.poll()) != null) {
            ids.add(id);
        }
        return ids;
    }

    void tapped(Resident resident, Instant at) {
        residents.openBriefly(resident.id(), at.plus(windows.afterTap()), windows.messagesAfterTap());
    }

    Optional<Resident> known(Heard heard) {
        return residents.find(
                heard.platform(), heard.account().appId(), heard.message().from());
    }
}
