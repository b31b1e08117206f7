package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;

/** Sends over one channel. Called outside any transaction; blocks until the platform has answered or timed out. */
public interface ChannelSender {
    /** Whether this kind of route is its own. */
    boolean serves(Route route);

    /** The account that is used: what goes wrong with one account is no reason to spare another. */
    String account(Delivery delivery, Route route);

    /** The platform's template that is filled in; empty where words are sent as they are. */
    default String template(Delivery delivery, Route route) {
        return "";
    }

    /** Whether the platform itself sends a message once, however often it is asked. */
    default boolean sendsOnce(Delivery delivery, Route route) {
        return false;
    }

    /** Whatever goes wrong once the platform was called is a result; an exception means that nothing was sent. */
    SendResult send(Delivery delivery, Route route);
}
