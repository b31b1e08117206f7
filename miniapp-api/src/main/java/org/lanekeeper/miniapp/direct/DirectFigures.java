package org.lanekeeper.miniapp.direct;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Counts requests of the direct way under the meter that all other requests are counted under. */
@Component
class DirectFigures {
    private final Map<DirectRoute, Map<Integer, Timer>> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final ApplicationAvailability availability;

    DirectFigures(MeterRegistry meters, ApplicationAvailability availability) {
        this.meters = meters;
        this.availability = availability;
    }

    /** Not while the server only rehearses. */
    void answered(DirectRoute route, long begunNanos, int status) {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        timers.computeIfAbsent(route, it -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, it -> timer(route, it))
                .record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(DirectRoute route, int status) {
        HttpStatus.Series series = HttpStatus.Series.resolve(status);
        return Timer.builder("http.server.requests")
                .tag("error", "none")
                .tag("exception", "none")
                .tag("method", route.method().name())
                .tag("outcome", series == HttpStatus.Series.SUCCESSFUL ? "SUCCESS" : series + "")
                .tag("status", String.valueOf(status))
                .tag("uri", route.mapping())
                .register(meters);
    }
}
