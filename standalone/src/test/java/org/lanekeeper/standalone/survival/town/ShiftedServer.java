package org.lanekeeper.standalone.survival.town;

import java.time.Clock;
import java.time.Duration;
import org.lanekeeper.miniapp.MiniappApi;
import org.springframework.boot.SpringApplication;

/** The interface for mini-programs on a machine whose clock is wrong. */
public final class ShiftedServer {
    /** How far it is ahead; behind if negative. */
    static final String AHEAD = "survival.clock-ahead";

    private ShiftedServer() {}

    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", MiniappApi.CONFIG_NAMES);
        SpringApplication server = new SpringApplication(MiniappApi.class);
        server.addInitializers(context -> {
            Duration ahead = context.getEnvironment().getRequiredProperty(AHEAD, Duration.class);
            Clock clock = new ShiftedClock(Clock.systemDefaultZone(), ahead);
            context.getBeanFactory().registerSingleton("clock", clock);
        });
        server.run(arguments);
    }
}
