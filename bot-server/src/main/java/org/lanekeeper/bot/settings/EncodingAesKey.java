package org.lanekeeper.bot.settings;

import java.util.regex.Pattern;

/** The form of WeChat's and WeCom's encryption keys. */
final class EncodingAesKey {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{43}");

    private EncodingAesKey() {}

    /** An empty one is none. */
    static void check(String key) {
        if (!key.isEmpty()) {
            require(key);
        }
    }

    static void require(String key) {
        if (key == null || !FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("an encoding AES key has 43 characters, A-Z a-z 0-9 + /");
        }
    }
}
