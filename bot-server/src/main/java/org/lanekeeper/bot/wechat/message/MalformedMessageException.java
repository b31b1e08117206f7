package org.lanekeeper.bot.wechat.message;

/** A body that is no message of the platform, or one made to do harm. */
public final class MalformedMessageException extends Exception {
    MalformedMessageException(String reason) {
        super(reason);
    }
}
