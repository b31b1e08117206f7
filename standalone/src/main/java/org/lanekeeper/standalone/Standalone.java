package org.lanekeeper.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.bot.BotServer;
import org.lanekeeper.miniapp.MiniappApi;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;
import org.lanekeeper.sandbox.platform.SimulatedPlatforms;
import org.lanekeeper.sandbox.redis.EmbeddedRedis;
import org.lanekeeper.standalone.sample.SampleCommittee;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything in one process: checks, embedded parts, both servers, and words on the screen that say where to begin. */
public final class Standalone {
    private static final Server API =
            new Server(MiniappApi.class, MiniappApi.CONFIG_NAMES, "miniapp-api", List.of("com.github.kagkarlsson."));
    private static final Server BOT = new Server(
            BotServer.class,
            BotServer.CONFIG_NAMES,
            "bot-server",
            List.of("org.springframework.boot.security.", "org.springframework.boot.thymeleaf.", "org.springdoc."));

    private Standalone() {}

    public static void main(String[] arguments) {
        long begun = System.nanoTime();
        Screen screen = new Screen();
        // silent until it is known where the file goes
        LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
        Running running = new Running();
        try {
            Settings settings = Settings.read(arguments);
            running.add(StartChecks.takeFolder(settings.data()));
            StartChecks.ports(settings.doors());
            Logs.toFileIn(settings.data(), arguments);
            screen.starting(!Files.exists(settings.data().resolve("mariadb/data")));
            Sample sample = start(settings, running, arguments);
            screen.ready(
                    settings,
                    sample,
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        } catch (CannotStart refused) {
            screen.refused(refused.getMessage());
            System.exit(1);
        } catch (Throwable failed) {
            if (!running.ending()) {
                LoggerFactory.getLogger(Standalone.class).info("Start failed", failed);
                screen.refused("启动失败 / Start failed: " + oneLine(failed));
            }
            System.exit(1);
        }
    }

    /** What is worth a look in the trial. */
    private static Sample start(Settings settings, Running running, String... arguments) {
        var startingRedis =
                running.start(() -> EmbeddedRedis.start(settings.data().resolve("redis"), 0));
        var startingMariaDb =
                running.start(() -> EmbeddedMariaDb.start(settings.data().resolve("mariadb"), 0));
        EmbeddedRedis redis = Running.await(startingRedis);
        EmbeddedMariaDb mariaDb = Running.await(startingMariaDb);
        // one after the other: on two cores side by side is hardly faster, and the first lays out the tables
        var starting = running.start(() -> API.start(mariaDb, redis, arguments));
        if (settings.trial()) {
            outside(settings, running, arguments);
        }
        ConfigurableApplicationContext api = Running.await(starting);
        Sample sample = settings.trial() ? sample(api) : Sample.none();
        Running.await(running.start(() -> BOT.start(mariaDb, redis, arguments)));
        return sample;
    }

    private static void outside(Settings settings, Running running, String... arguments) {
        TrialAccounts accounts = TrialAccounts.of(ServerEnvironment.preview(BotServer.CONFIG_NAMES, arguments));
        URI bot = URI.create("http://127.0.0.1:" + settings.bot().port());
        running.add(SimulatedPlatforms.start(accounts.platforms(settings.chat().port(), bot)));
    }

    private static Sample sample(ConfigurableApplicationContext api) {
        TrialAccounts accounts = TrialAccounts.of(api.getEnvironment());
        SampleCommittee committee = new SampleCommittee(
                api,
                new SampleCommittee.Accounts(
                        accounts.serving(),
                        accounts.wecom().robot().get(0).name(),
                        api.getEnvironment().getRequiredProperty("lanekeeper.trial.staff-password")));
        Optional<Long> board =
                committee.load(api.getEnvironment().getProperty("lanekeeper.trial.roster", Boolean.class, true));
        return new Sample(board, committee.poster());
    }

    /** The innermost cause says it best. */
    private static String oneLine(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
