package org.lanekeeper.bench.load;

import java.time.Duration;

/**
 * What to ask, how fast and for how long.
 *
 * @param settle at the beginning, not measured
 * @param span measured behind it; a load at once has neither and ends with its last answer
 */
public record Load(Pace pace, Requests requests, Answers answers, Duration settle, Duration span) {
    public static Load closed(Requests requests, Answers answers, Duration settle, Duration span) {
        return new Load(new Pace.Closed(), requests, answers, settle, span);
    }

    public static Load steady(double perSecond, Requests requests, Answers answers, Duration settle, Duration span) {
        return new Load(new Pace.Steady(perSecond), requests, answers, settle, span);
    }

    public static Load atOnce(int count, Requests requests, Answers answers) {
        return new Load(new Pace.AtOnce(count), requests, answers, Duration.ZERO, Duration.ZERO);
    }
}
