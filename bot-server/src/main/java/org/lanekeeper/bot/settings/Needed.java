package org.lanekeeper.bot.settings;

/** What a setting cannot do without. */
final class Needed {
    private Needed() {}

    static void texts(String sentence, String... values) {
        for (String value : values) {
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(sentence);
            }
        }
    }
}
