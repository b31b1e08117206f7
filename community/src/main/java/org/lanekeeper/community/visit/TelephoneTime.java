package org.lanekeeper.community.visit;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * A moment by a telephone whose clock may be wrong. All in milliseconds since 1970 by that clock.
 *
 * @param happened when it was done
 * @param ahead by how much the server was ahead of it when both last met before; null if they never did
 * @param sent when it was sent to the server
 */
public record TelephoneTime(long happened, Long ahead, long sent) {
    /** Nobody's telephone is without a network for longer, in a town. */
    private static final Duration LONGEST = Duration.ofDays(3);

    /** Both measurements of the difference agree that far unless the clock was set meanwhile. */
    private static final BigInteger SAME_CLOCK = BigInteger.valueOf(120_000);

    /**
     * By the server's clock. If the telephone's clock was set between the deed and its sending, the difference of before
     * holds. Never later than now, never longer ago than
     * three days, whatever numbers come.
     */
    public Instant corrected(Instant now) {
        BigInteger latest = BigInteger.valueOf(now.toEpochMilli());
        BigInteger earliest = BigInteger.valueOf(now.minus(LONGEST).toEpochMilli());
        BigInteger difference = latest.subtract(BigInteger.valueOf(sent));
        if (ahead != null
                && BigInteger.valueOf(ahead).subtract(difference).abs().compareTo(SAME_CLOCK) > 0) {
            difference = BigInteger.valueOf(ahead);
        }
        BigInteger moment = BigInteger.valueOf(happened).add(difference);
        return Instant.ofEpochMilli(moment.max(earliest).min(latest).longValueExact());
    }
}
