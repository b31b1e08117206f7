package org.lanekeeper.miniapp.warmup;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.pasted.RehearsingPaste;
import org.lanekeeper.community.rehearsal.ScratchCommittee;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Residents;
import org.lanekeeper.miniapp.access.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Before the server says that it is ready it signs up a few thousand times with itself, over HTTP and through all that a
 * sign-up goes through: a JVM that has done nothing yet costs a rush ten times more than the rush itself.
 */
@Component
class WarmingUp implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(WarmingUp.class);
    private static final int HOUSEHOLDS = 500;
    /** As many as a person may sign up where nobody says otherwise. */
    private static final int HOUSEHOLDS_EACH = 5;
    /** No mini-program is called so. */
    private static final String ACCOUNT = "warm-up ";

    private final ScratchCommittee scratch;
    private final Residents residents;
    private final Tokens tokens;
    private final Environment environment;
    private final WarmUpSettings settings;
    private final Clock clock;

    WarmingUp(
            ScratchCommittee scratch,
            Residents residents,
            Tokens tokens,
            Environment environment,
            WarmUpSettings settings,
            Clock clock) {
        this.scratch = scratch;
        this.residents = residents;
        this.tokens = tokens;
        this.environment = environment;
        this.settings = settings;
        this.clock = clock;
    }

    /** The server is told ready when this returns. */
    @Override
    public void run(ApplicationArguments arguments) {
        try {
            scratch.removeLeftOver();
            if (settings.joins() > 0) {
                RehearsingPaste.play();
                ownAddress().ifPresent(this::warmUp);
            }
        } catch (DataAccessException e) {
            // ready and cold is better than not ready
            log.warn("not warmed up: {}", e.getClass().getSimpleName());
        }
    }

    private void warmUp(URI server) {
        Instant begun = clock.instant();
        String name = ScratchCommittee.newName();
        int answered = scratch.whileLocked(name, () -> {
            long committee = scratch.create(name);
            try {
                return rehearse(server, committee, begun.plus(settings.within()));
            } finally {
                scratch.remove(committee);
            }
        });
        log.info("warmed up by {} requests in {}", answered, Duration.between(begun, clock.instant()));
    }

    private int rehearse(URI server, long committee, Instant deadline) {
        int households = Math.min(settings.joins(), HOUSEHOLDS);
        List<String> signedIn =
                scratch
                        .settle(committee, households, HOUSEHOLDS_EACH, Platform.MINIAPP.name(), ACCOUNT + committee)
                        .stream()
                        .map(id -> residents.byId(id).orElseThrow())
                        .map(resident -> tokens.issue(resident).token())
                        .toList();
        Rehearsal rehearsal = new Rehearsal(server, signedIn, clock, deadline);
        try {
            boolean time = true;
            for (int left = settings.joins(); left > 0 && time; left -= households) {
                time = rehearsal.play(scratch.openRelay(committee), Math.min(left, households));
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
