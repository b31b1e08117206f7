package org.lanekeeper.community.announcement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How announcements go out.
 *
 * @param quietFrom from this time in the evening only what is urgent goes out
 * @param quietUntil this time in the morning; equal to the other for no quiet hours
 * @param approvalAbove so many households may get one without a second person's approval
 * @param smsPrice of one segment of a text message, in yuan, for the cost of a plan
 * @param smsSign the signature before each text message, counted in its length
 * @param smsOptOut what stands behind each, so that people know how to stop them; empty where no reply would be heard
 * @param ahead of one announcement, at most so many deliveries are before the senders: what is more urgent does not wait
 *     behind all of it
 * @param keepWords after so long nothing is left of the words to one household, nor of remarks on calls
 */
@ConfigurationProperties("lanekeeper.announcements")
public record AnnouncementSettings(
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("200") int approvalAbove,
        @DefaultValue("0.05") BigDecimal smsPrice,
        @DefaultValue("小巷管家") String smsSign,
        @DefaultValue("") String smsOptOut,
        @DefaultValue("4000") int ahead,
        @DefaultValue("30d") Duration keepWords) {

    /** Signs that a text message has besides its words: the signature in its brackets, and how to stop them. */
    int smsFrame() {
        return smsSign.length() + 2 + smsOptOut.length();
    }

    public QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }
}
