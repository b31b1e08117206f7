package org.lanekeeper.community.committee;

/** A walled or named group of buildings (小区) of one committee. */
public record Compound(long id, long committeeId, String name) {
    /** Whether a text names this compound, with or without the word 小区 behind it. */
    public boolean isNamedIn(String text) {
        String bare = name.endsWith("小区") ? name.substring(0, name.length() - 2) : name;
        return bare.length() >= 2 && text.contains(bare);
    }
}
