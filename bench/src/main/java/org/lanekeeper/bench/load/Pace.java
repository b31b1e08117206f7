package org.lanekeeper.bench.load;

/** When requests are sent. */
public sealed interface Pace {
    /** Each client asks again as soon as it was answered: finds the peak, and says little about waiting. */
    record Closed() implements Pace {}

    /**
     * Requests fall due at a constant rate, answered or not. Latency counts from the instant a request was due, so a
     * server that stands still is charged for everybody who came meanwhile.
     */
    record Steady(double perSecond) implements Pace {
        public Steady {
            if (!(perSecond > 0)) {
                throw new IllegalArgumentException("rate must be positive");
            }
        }

        /** Nanoseconds after the start at which the request of this index, from 0, is due. */
        long dueAfter(int index) {
            return Math.round(index * (1e9 / perSecond));
        }

        /** How many requests fall due before the end. */
        int dueWithin(long nanos) {
            return (int) Math.ceil(nanos * perSecond / 1e9);
        }
    }

    /** So many requests at one instant, one a client. */
    record AtOnce(int requests) implements Pace {}
}
