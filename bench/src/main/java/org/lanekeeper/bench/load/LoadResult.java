package org.lanekeeper.bench.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What a load found out. Latencies in nanoseconds; only what fell into the measured span counts, failures always. */
public final class LoadResult {
    private final Histogram latencies = new Histogram(TimeUnit.SECONDS.toNanos(300), 3);
    private final Map<Integer, Integer> refused = new TreeMap<>();
    private long good;
    private long all;
    private long lost;
    private long spanNanos;

    /** Nothing yet, for rounds to be added to. */
    public LoadResult() {}

    void answered(long latency) {
        latencies.recordValue(Math.min(Math.max(latency, 0), latencies.getHighestTrackableValue()));
        good++;
    }

    /** Counts always, in the measured span or not. */
    void refused(int status) {
        refused.merge(status, 1, Integer::sum);
    }

    /** Every answer there was, in the measured span or not. */
    void came() {
        all++;
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

    /** Answers of any kind, those before and behind the measured span too. */
    public long all() {
        return all;
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
        all += other.all;
        spanNanos += other.spanNanos;
        return this;
    }
}
