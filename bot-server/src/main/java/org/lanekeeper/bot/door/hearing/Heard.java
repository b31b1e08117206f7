package org.lanekeeper.bot.door.hearing;

import java.time.Instant;
import org.lanekeeper.community.resident.Platform;

/**
 * What somebody said on a platform, as its adapter understood it: the same for all platforms.
 *
 * @param account on which it arrived, as the settings and {@code committee_account} name it
 * @param sender the platform's name for the person, at most 64 visible ASCII characters
 * @param chat where it was said
 * @param text null for a picture, a voice and the like
 * @param key the same for every delivery of it
 * @param at when it reached the server
 */
public record Heard(Platform platform, String account, String sender, Chat chat, String text, String key, Instant at) {

    /** Where something is said. */
    public sealed interface Chat {}

    /** Nobody else reads it. */
    public record Alone() implements Chat {}

    /**
     * Everybody in the group reads it; there the robot was mentioned, and the mention has been taken off.
     *
     * @param chatId the platform's name for the group, at most 128 visible ASCII characters
     * @param title empty where the platform does not tell
     */
    public record Group(String chatId, String title) implements Chat {}

    /** Without who said what. */
    @Override
    public String toString() {
        return "Heard[" + platform + "/" + account + "]";
    }
}
