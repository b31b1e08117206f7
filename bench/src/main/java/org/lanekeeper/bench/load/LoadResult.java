package org.lanekeeper.bench.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What a load found out. Latencies in nanoseconds; only what fell into the measured span counts. */
public final class LoadResult {
    private final Histogram latencies = new Histogram(TimeUnit.SECONDS.toNanos(300), 3);
    private final Map<Integer, Integer> refused = new TreeMap<>();
    private long good;
    private long lost;
    private long spanNanos;

    void answered(int status, long latency) {
        latencies.recordValue(Math.min(Math.max(latency, 0), latencies.getHighestTrackableValue()));
        if (status >= 200 && status < 300) {
            good++;
        } else {
            refused.merge(status, 1, Integer::sum);
        }
    }

    void lost() {
        lost++;
    }

    void measuredFor(long nanos) {
        spanNanos = nanos;
    }

    /** Requests answered with 2xx. */
    public long good() {
        return good;
    }

    /** Other answers by status, and under 0 requests never answered. */
    public Map<Integer, Integer> failures() {
        Map<Integer, Integer> failures = new TreeMap<>(refused);
        if (lost > 0) {
            failures.put(0, (int) lost);
        }
        return failures;
    }

    public double perSecond() {
        return spanNanos == 0 ? 0 : good * 1e9 / spanNanos;
    }

    public double seconds() {
        return spanNanos / 1e9;
    }

    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }

    public double worstMillis() {
        return latencies.getMaxValue() / 1e6;
    }

    /** Takes another round into this one. */
    public LoadResult plus(LoadResult other) {
        latencies.add(other.latencies);
        other.refused.forEach((status, count) -> refused.merge(status, count, Integer::sum));
        good += other.good;
        lost += other.lost;
        spanNanos += other.spanNanos;
        return this;
    }
}
