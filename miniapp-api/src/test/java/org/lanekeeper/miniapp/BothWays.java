package org.lanekeeper.miniapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/** The direct way into the server and the ordinary one, of which nobody outside may see a difference. */
final class BothWays {
    /** Behind a path: enough to be sent the ordinary way; it means nothing there. */
    static final String ORDINARY = "?way=ordinary";

    private static final long STILL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private BothWays() {}

    /** To the last byte and header. */
    static void assertSame(Http.Reply direct, Http.Reply ordinary) {
        assertThat(direct.status()).as(ordinary.body()).isEqualTo(ordinary.status());
        assertThat(direct.body()).isEqualTo(ordinary.body());
        assertThat(headers(direct)).isEqualTo(headers(ordinary));
    }

    private static Map<String, List<String>> headers(Http.Reply reply) {
        Map<String, List<String>> headers =
                new TreeMap<>(reply.response().headers().map());
        headers.remove("date");
        // some request is a connection's last one
        headers.remove("connection");
        return headers;
    }

    /**
     * The two requests are counted, by one meter.
     *
     * @param tags of that meter, names and values in turn
     */
    static void assertBothAreCounted(Runnable direct, Runnable ordinary, String... tags) {
        // while it warms up nothing counts
        await(() -> Server.bean(ApplicationAvailability.class).getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
        long before = settled(tags);
        ordinary.run();
        direct.run();
        // the answer is there a moment before it is counted
        await(() -> count(tags) >= before + 2);
        assertThat(count(tags)).isEqualTo(before + 2);
        assertThat(timers(tags)).hasSize(1);
    }

    private static void await(BooleanSupplier there) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!there.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /** The answer to an earlier request is there a moment before it is counted: it may still be on its way. */
    private static long settled(String... tags) {
        long last = count(tags);
        long since = System.nanoTime();
        while (System.nanoTime() - since < STILL_NANOS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            long count = count(tags);
            if (count != last) {
                last = count;
                since = System.nanoTime();
            }
        }
        return last;
    }

    private static long count(String... tags) {
        return timers(tags).stream().mapToLong(Timer::count).sum();
    }

    private static Collection<Timer> timers(String... tags) {
        return Server.bean(MeterRegistry.class)
                .find("http.server.requests")
                .tags(tags)
                .timers();
    }
}
