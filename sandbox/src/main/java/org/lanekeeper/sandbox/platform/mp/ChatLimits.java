package org.lanekeeper.sandbox.platform.mp;

import java.time.Duration;

/**
 * Customer-service messages: how many, how long after what the person did.
 *
 * @param afterText messages allowed after a message of the person
 * @param afterTap messages allowed after a menu tap, a follow or a scan
 * @param textBytes longest text, in UTF-8 bytes
 */
public record ChatLimits(int afterText, Duration textWindow, int afterTap, Duration tapWindow, int textBytes) {
    public static ChatLimits ofThePlatform() {
        return new ChatLimits(5, Duration.ofHours(48), 3, Duration.ofMinutes(1), 2048);
    }
}
