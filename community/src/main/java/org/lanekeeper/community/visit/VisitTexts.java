package org.lanekeeper.community.visit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads fields of free text, and collects what is wrong with them. */
final class VisitTexts {
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s\u3000]+");

    private final List<UnfitField> unfit = new ArrayList<>();

    List<UnfitField> unfit() {
        return unfit;
    }

    void refuse(String field, String sentence) {
        if (unfit.stream().noneMatch(known -> known.field().equals(field))) {
            unfit.add(new UnfitField(field, sentence));
        }
    }

    /**
     * One line without control characters; empty if it is refused.
     *
     * @param what how people call the field
     * @param asked what to do if it is missing; null if it may be
     */
    String line(String field, String what, String typed, int longest, String asked) {
        String line = line(typed);
        if (line.length() > longest) {
            refuse(field, what + "太长了，最多 " + longest + " 个字。");
            return "";
        }
        if (line.isEmpty() && asked != null) {
            refuse(field, asked);
        }
        return line;
    }

    static String line(String typed) {
        // mostly there is nothing to mend
        if (typed.codePoints().allMatch(c -> Character.isLetterOrDigit(c) && !Character.isIdentifierIgnorable(c))
                && Normalizer.isNormalized(typed, Normalizer.Form.NFC)) {
            return typed;
        }
        return UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** A name has at least one letter. */
    String name(String field, String typed, int longest) {
        String name = line(field, "姓名", typed, longest, "请写姓名。");
        if (!name.isEmpty() && name.codePoints().noneMatch(Character::isLetter)) {
            refuse(field, "请写证件上的姓名。");
        }
        return name;
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> kind, String typed) {
        for (E one : kind.getEnumConstants()) {
            if (one.name().equals(typed)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
