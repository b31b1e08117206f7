package org.lanekeeper.bot.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one person may do in the chat.
 *
 * @param otherDoorsPerDay questions about doors that are not the own; relatives and neighbours are few
 */
@ConfigurationProperties("lanekeeper.chat")
public record ChatSettings(@DefaultValue("20") int otherDoorsPerDay) {}
