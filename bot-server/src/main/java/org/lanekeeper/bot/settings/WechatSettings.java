package org.lanekeeper.bot.settings;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The WeChat accounts and how their messages are answered.
 *
 * @param mp official accounts (公众号)
 * @param miniapp mini-programs (小程序)
 * @param answerWithin after which the person is told to wait; the platform hangs up after 5 s
 * @param remember how long a message's answer is kept for a repeated delivery
 * @param oldest messages signed longer ago than this are refused; not longer than answers are remembered
 * @param workers messages worked on at the same time
 * @param waiting most messages that wait for a worker; more are asked to come again
 */
@ConfigurationProperties("lanekeeper.wechat")
public record WechatSettings(
        @DefaultValue List<WechatAccount> mp,
        @DefaultValue List<WechatAccount> miniapp,
        @DefaultValue("4500ms") Duration answerWithin,
        @DefaultValue("48h") Duration remember,
        @DefaultValue("24h") Duration oldest,
        @DefaultValue("16") int workers,
        @DefaultValue("4000") int waiting,
        @DefaultValue Windows windows) {

    /**
     * How long, and how many messages, the platform lets an account write first. It counts by itself; these only keep us
     * from useless tries.
     *
     * @param afterMessage since the person wrote
     * @param afterTap since the person followed, scanned or tapped a menu
     */
    public record Windows(
            @DefaultValue("48h") Duration afterMessage,
            @DefaultValue("5") int messagesAfterMessage,
            @DefaultValue("1m") Duration afterTap,
            @DefaultValue("3") int messagesAfterTap) {}
}
