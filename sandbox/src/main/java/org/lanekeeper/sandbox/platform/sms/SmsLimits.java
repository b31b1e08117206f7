package org.lanekeeper.sandbox.platform.sms;

import java.time.Duration;

/**
 * @param perNumberAndDay messages to one number a day
 * @param characters longest text
 * @param clockSkew how far a call's timestamp may lie from the gateway's clock
 */
public record SmsLimits(int perNumberAndDay, int characters, Duration clockSkew) {
    public static SmsLimits ofTheGateway() {
        return new SmsLimits(50, 500, Duration.ofMinutes(15));
    }
}
