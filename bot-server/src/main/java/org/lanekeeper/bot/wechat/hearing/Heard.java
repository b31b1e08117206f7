package org.lanekeeper.bot.wechat.hearing;

import java.time.Instant;
import org.lanekeeper.bot.settings.WechatAccount;
import org.lanekeeper.bot.wechat.message.IncomingMessage;
import org.lanekeeper.community.resident.Platform;

/**
 * A message that was let in.
 *
 * @param key the same for every delivery of it
 * @param at when it reached the server
 */
public record Heard(Platform platform, WechatAccount account, IncomingMessage message, String key, Instant at) {}
