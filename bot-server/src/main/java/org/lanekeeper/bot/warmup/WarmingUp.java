package org.lanekeeper.bot.warmup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.bot.settings.WechatAccount;
import org.lanekeeper.bot.settings.WechatSettings;
import org.lanekeeper.community.pasted.RehearsingPaste;
import org.lanekeeper.community.rehearsal.ScratchCommittee;
import org.lanekeeper.community.resident.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Before the server says that it is ready it writes to itself as residents do, through the webhook and the dialogue down
 * to the queue: the platform waits five seconds for an answer, and a JVM that has done nothing yet may take as long.
 */
@Component
class WarmingUp implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(WarmingUp.class);
    private static final int HOUSEHOLDS = 250;
    /** As many as a person may sign up where nobody says otherwise. */
    private static final int HOUSEHOLDS_EACH = 5;
    /** Signing up, and asking where one stands. */
    private static final int MESSAGES_EACH = 2;

    private final ScratchCommittee scratch;
    private final WechatSettings wechat;
    private final Environment environment;
    private final WarmUpSettings settings;
    private final Clock clock;

    WarmingUp(
            ScratchCommittee scratch,
            WechatSettings wechat,
            Environment environment,
            WarmUpSettings settings,
            Clock clock) {
        this.scratch = scratch;
        this.wechat = wechat;
        this.environment = environment;
        this.settings = settings;
        this.clock = clock;
    }

    /** The server is told ready when this returns. */
    @Override
    public void run(ApplicationArguments arguments) {
        try {
            scratch.removeLeftOver();
            if (settings.messages() > 0) {
                RehearsingPaste.play();
            }
            Optional<WechatAccount> account = wechat.mp().stream().findFirst();
            if (settings.messages() > 0 && account.isPresent()) {
                ownAddress().ifPresent(server -> warmUp(server, account.get()));
            }
        } catch (DataAccessException e) {
            // ready and cold is better than not ready
            log.warn("not warmed up: {}", e.getClass().getSimpleName());
        }
    }

    private void warmUp(URI server, WechatAccount account) {
        Instant begun = clock.instant();
        String name = ScratchCommittee.newName();
        int answered = scratch.whileLocked(name, () -> {
            long committee = scratch.create(name);
            try {
                return rehearse(server, account, committee, begun.plus(settings.within()));
            } finally {
                scratch.remove(committee);
            }
        });
        log.info("warmed up by {} messages in {}", answered, Duration.between(begun, clock.instant()));
    }

    private int rehearse(URI server, WechatAccount account, long committee, Instant deadline) {
        int wanted = Math.max(1, settings.messages() / MESSAGES_EACH);
        int households = Math.min(wanted, HOUSEHOLDS);
        scratch.settle(committee, households, HOUSEHOLDS_EACH, Platform.MP.name(), account.appId());
        Rehearsal rehearsal = new Rehearsal(new Letters(server, account, clock), committee, clock, deadline);
        try {
            boolean time = true;
            for (int left = wanted; left > 0 && time; left -= households) {
                // one at a time: with several the dialogue would ask which
                scratch.closeRelays(committee);
                scratch.openRelay(committee);
                time = rehearsal.play(Math.min(left, households), HOUSEHOLDS_EACH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return rehearsal.answered();
    }

    /** Nothing where the server speaks TLS by itself: then its certificate is for another name. */
    private Optional<URI> ownAddress() {
        String port = environment.getProperty("local.server.port");
        boolean tls = environment.getProperty("server.ssl.enabled", Boolean.class, false)
                || environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.key-store");
        String host = environment.getProperty("server.address", "127.0.0.1");
        return port == null || tls
                ? Optional.empty()
                : Optional.of(URI.create("http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port));
    }
}
