package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.notice.Route;

/** Sends over one channel. Called outside any transaction; blocks until the platform has answered or timed out. */
public interface ChannelSender {
    /** Whether this kind of route is its own. */
    boolean serves(Route route);

    /** The account that the route uses: what goes wrong with one account is no reason to spare another. */
    String account(Route route);

    /** Whether the platform itself sends a message once, however often it is asked. */
    default boolean sendsOnce() {
        return false;
    }

    /** Whatever goes wrong once the platform was called is a result; an exception means that nothing was sent. */
    SendResult send(Delivery delivery, Route route);
}
