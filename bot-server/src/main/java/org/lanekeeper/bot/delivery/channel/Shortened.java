package org.lanekeeper.bot.delivery.channel;

/** Texts cut to a platform's limit. */
final class Shortened {
    private Shortened() {}

    /** At most so many characters; what was left out shows as …. */
    static String to(int most, String text) {
        String line = text.replaceAll("\\R", " ").strip();
        int[] characters = line.codePoints().toArray();
        return characters.length <= most ? line : new String(characters, 0, most - 1) + "…";
    }

    /** The ending always stays whole; the beginning gives way. */
    static String keeping(int most, String beginning, String ending) {
        int room = most - ending.codePointCount(0, ending.length());
        return room < 1 ? to(most, ending) : to(room, beginning) + ending;
    }
}
