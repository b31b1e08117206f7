package org.lanekeeper.community.committee;

import java.text.Normalizer;
import java.util.Locale;

/** A walled or named group of buildings (小区) of one committee. */
public record Compound(long id, long committeeId, String name) {
    /** What is equal for names that people take for the same: 幸福A区, 幸福ａ区 and 幸福 A 区. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    public String key() {
        return key(name);
    }

    /** Whether a text names this compound, with or without the word 小区 behind it. */
    public boolean isNamedIn(String text) {
        String bare = name.endsWith("小区") ? name.substring(0, name.length() - 2) : name;
        return bare.length() >= 2 && text.contains(bare);
    }
}
