package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What people mean by an intent: what it is called where it is offered, what they say for it, by which words it is known.
 * Immutable; each method gives a new meaning.
 */
final class Meaning {
    /** From here on an intent answers without asking back. */
    static final int SURE = 60;
    /** A command, in so many words. */
    static final int COMMAND = 100;
    /** So clear that it goes before what only may be meant. */
    static final int CLEAR = 85;
    /** What is usually meant by these words. */
    static final int USUAL = 70;

    /** As much as likeness to an example alone gives: enough to be offered. */
    private static final double LIKE = 59;
    /** One slip of the finger in a short question leaves this much of it. */
    private static final double NEARLY_THE_SAME = 0.66;

    private final String label;
    private final int rank;
    private final List<String> examples;
    private final List<Wording> worded;
    private final List<Cue> cues;
    private final List<Pattern> exceptions;

    private record Cue(Pattern pattern, int strength) {}

    private Meaning(String label, int rank, List<String> examples, List<Cue> cues, List<Pattern> exceptions) {
        this.label = label;
        this.rank = rank;
        this.examples = List.copyOf(examples);
        this.worded = examples.stream().map(Wording::of).toList();
        this.cues = List.copyOf(cues);
        this.exceptions = List.copyOf(exceptions);
    }

    /**
     * @param label a few characters, told to residents; no two intents share one
     * @param examples as people say it, the best one to be typed first
     */
    static Meaning of(String label, String... examples) {
        return new Meaning(label, Integer.MAX_VALUE, List.of(examples), List.of(), List.of());
    }

    /**
     * Stands in the menu.
     *
     * @param place the smaller, the further up
     */
    Meaning inMenu(int place) {
        return new Meaning(label, place, examples, cues, exceptions);
    }

    /**
     * Known by these words, wherever they stand in the text unless the pattern says otherwise. Patterns see ordinary
     * signs and small letters only.
     */
    Meaning by(int strength, String pattern) {
        List<Cue> more = new ArrayList<>(cues);
        more.add(new Cue(Pattern.compile(pattern), strength));
        return new Meaning(label, rank, examples, more, exceptions);
    }

    /** Never meant where these words stand. */
    Meaning unless(String pattern) {
        List<Pattern> more = new ArrayList<>(exceptions);
        more.add(Pattern.compile(pattern));
        return new Meaning(label, rank, examples, cues, more);
    }

    /** How likely a text means this, 0 to 100. */
    int likelihood(Wording wording) {
        if (wording.isLong() || exceptions.stream().anyMatch(wording::has)) {
            return 0;
        }
        int known = known(wording);
        return known >= SURE ? known : Math.max(known, likeness(wording));
    }

    /** How likely it can be at most. */
    int most() {
        return cues.stream().mapToInt(Cue::strength).reduce(SURE, Math::max);
    }

    private int known(Wording wording) {
        int strongest = 0;
        for (Cue cue : cues) {
            if (cue.strength() > strongest && wording.has(cue.pattern())) {
                strongest = cue.strength();
            }
        }
        return strongest;
    }

    private int likeness(Wording wording) {
        double most = 0;
        for (Wording example : worded) {
            most = Math.max(most, wording.likeness(example));
        }
        return most >= NEARLY_THE_SAME ? SURE : (int) (most * LIKE);
    }

    String label() {
        return label;
    }

    List<String> examples() {
        return examples;
    }

    /** What to type for it. */
    String example() {
        return examples.get(0);
    }

    boolean isInMenu() {
        return rank < Integer.MAX_VALUE;
    }

    int rank() {
        return rank;
    }
}
