package org.lanekeeper.sandbox.platform.miniapp;

import java.time.Duration;

/**
 * @param codeLife how long a log-in or phone-number code may be exchanged
 * @param pageCodesPerMinute page codes drawn for one mini-program within any minute
 */
public record MiniProgramLimits(Duration codeLife, int pageCodesPerMinute) {
    public static MiniProgramLimits ofThePlatform() {
        return new MiniProgramLimits(Duration.ofMinutes(5), 5000);
    }
}
