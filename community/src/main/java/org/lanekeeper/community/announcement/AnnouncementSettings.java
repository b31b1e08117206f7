package org.lanekeeper.community.announcement;

import java.math.BigDecimal;
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
 * @param ahead of one announcement, at most so many deliveries are before the senders: what is more urgent does not wait
 *     behind all of it
 */
@ConfigurationProperties("lanekeeper.announcements")
public record AnnouncementSettings(
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("200") int approvalAbove,
        @DefaultValue("0.05") BigDecimal smsPrice,
        @DefaultValue("小巷管家") String smsSign,
        @DefaultValue("4000") int ahead) {

    public QuietHours quietHours() {
        return new QuietHours(quietFrom, quietUntil);
    }
}
