package org.lanekeeper.bot.door.cipher;

/** Something was not encrypted for this account, or not by the platform. Never says what exactly was wrong. */
public final class UnreadableCipherException extends Exception {
    UnreadableCipherException() {
        super("not encrypted for this account");
    }
}
