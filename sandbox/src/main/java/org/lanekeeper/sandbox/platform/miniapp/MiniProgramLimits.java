package org.lanekeeper.sandbox.platform.miniapp;

import java.time.Duration;

/**
 * @param codeLife how long a log-in or phone-number code may be exchanged
 * @param pageCodesPerMinute page codes drawn for one mini-program within any minute
 * @param checkedCharacters longest text that is checked at a time
 * @param checksPerMinute texts checked for one mini-program within any minute
 */
public record MiniProgramLimits(Duration codeLife, int pageCodesPerMinute, int checkedCharacters, int checksPerMinute) {
    public static MiniProgramLimits ofThePlatform() {
        return new MiniProgramLimits(Duration.ofMinutes(5), 5000, 2500, 4000);
    }
}
