package org.lanekeeper.community.committee;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A walled or named group of buildings (小区) of one committee. */
public record Compound(long id, long committeeId, String name) {
    private static final Pattern PART = Pattern.compile("(?:[东西南北中a-z一二三四五六七八九十]|\\d{1,2})[区期村]$");

    /** What is equal for names that people take for the same: 幸福A区, 幸福ａ区 and 幸福 A 区. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    public String key() {
        return key(name);
    }

    /** Whether a text names this compound, with or without the word 小区 behind it, spaced or in wide letters. */
    public boolean isNamedIn(String text) {
        return bare().length() >= 2 && key(text).contains(bare());
    }

    /**
     * Those that a text names. Where one name holds another (幸福里 and 幸福里二村), the longer is meant unless the shorter
     * stands there by itself as well. Where none is named, those whose last word stands there: 东区 for 幸福里东区.
     */
    public static List<Compound> namedIn(String text, List<Compound> compounds) {
        if (text.isBlank()) {
            return List.of();
        }
        String key = key(text);
        List<Compound> named = new ArrayList<>();
        for (Compound compound : longestFirst(compounds)) {
            if (compound.bare().length() >= 2 && key.contains(compound.bare())) {
                named.add(compound);
                key = key.replace(compound.bare(), "\n");
            }
        }
        String rest = key;
        return named.isEmpty()
                ? compounds.stream()
                        .filter(compound -> compound.part().length() >= 2 && rest.contains(compound.part()))
                        .toList()
                : named;
    }

    private static List<Compound> longestFirst(List<Compound> compounds) {
        return compounds.stream()
                .sorted(Comparator.comparingInt(
                        (Compound compound) -> -compound.bare().length()))
                .toList();
    }

    private String bare() {
        String key = key();
        return key.endsWith("小区") ? key.substring(0, key.length() - 2) : key;
    }

    /** 东区, 二期, b区; empty where the name has no such last word. */
    private String part() {
        Matcher part = PART.matcher(bare());
        return part.find() ? part.group() : "";
    }
}
