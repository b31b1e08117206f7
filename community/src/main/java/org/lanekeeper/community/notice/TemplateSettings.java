package org.lanekeeper.community.notice;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which consents are for announcements.
 *
 * @param templates subscribe-message templates (小程序订阅消息) of announcements, with the fields thing1 title, thing2 words and
 *     time3 when; consents for all others are kept for the call to buy
 */
@ConfigurationProperties("lanekeeper.announcements")
public record TemplateSettings(@DefaultValue List<String> templates) {}
