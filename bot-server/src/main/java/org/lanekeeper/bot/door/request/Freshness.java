package org.lanekeeper.bot.door.request;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Whether a request was signed lately. Answers are remembered for longer: whoever replays an old one cannot act twice. */
public final class Freshness {
    private Freshness() {}

    /**
     * @param stated seconds since 1970, as signed
     * @throws Refused also if it is no number or lies too far ahead
     */
    public static void checkSeconds(String stated, Duration oldest, Clock clock) throws Refused {
        check(stated, oldest, clock, false);
    }

    /** As {@link #checkSeconds}, of milliseconds. */
    public static void checkMillis(String stated, Duration oldest, Clock clock) throws Refused {
        check(stated, oldest, clock, true);
    }

    private static void check(String stated, Duration oldest, Clock clock, boolean millis) throws Refused {
        try {
            long number = Long.parseLong(stated);
            Instant signed = millis ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            if (Duration.between(signed, clock.instant()).abs().compareTo(oldest) > 0) {
                throw Refused.wrongSignature();
            }
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            throw Refused.wrongSignature();
        }
    }
}
