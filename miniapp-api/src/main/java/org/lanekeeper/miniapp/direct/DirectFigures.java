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
    private final Map<DirectPath, Map<Integer, Timer>> timers = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final ApplicationAvailability availability;

    DirectFigures(MeterRegistry meters, ApplicationAvailability availability) {
        this.meters = meters;
        this.availability = availability;
    }

    /** Not while the server only rehearses. */
    void answered(DirectPath path, long begunNanos, int status) {
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        timers.computeIfAbsent(path, it -> new ConcurrentHashMap<>())
                .computeIfAbsent(status, it -> timer(path, it))
                .record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(DirectPath path, int status) {
        HttpStatus.Series series = HttpStatus.Series.resolve(status);
        return Timer.builder("http.server.requests")
                .tag("error", "none")
                .tag("exception", "none")
                .tag("method", "POST")
                .tag("outcome", series == HttpStatus.Series.SUCCESSFUL ? "SUCCESS" : series + "")
                .tag("status", String.valueOf(status))
                .tag("uri", path.mapping())
                .register(meters);
    }
}
