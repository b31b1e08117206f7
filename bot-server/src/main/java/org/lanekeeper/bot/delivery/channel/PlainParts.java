package org.lanekeeper.bot.delivery.channel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words split between lines; a line that is too long between sentences, and a sentence that is too long anywhere. */
final class PlainParts {
    /** Of {@code (12/34)} and what parts it from the words. */
    private static final int COUNTER_BYTES = 12;

    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？；!?;])");

    private PlainParts() {}

    /** Numbered where there are several. */
    static List<String> of(String text, int mostBytes) {
        List<String> whole = split(text, mostBytes);
        if (whole.size() == 1) {
            return whole;
        }
        List<String> parts = split(text, mostBytes - COUNTER_BYTES);
        List<String> numbered = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            numbered.add("(" + (i + 1) + "/" + parts.size() + ") " + parts.get(i));
        }
        return numbered;
    }

    private static List<String> split(String text, int mostBytes) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (String line : text.split("\n")) {
            List<String> pieces = pieces(line, mostBytes - 1);
            for (int i = 0; i < pieces.size(); i++) {
                String piece = pieces.get(i) + (i == pieces.size() - 1 ? "\n" : "");
                int bytes = bytes(piece);
                if (used > 0 && used + bytes > mostBytes) {
                    parts.add(part.toString().stripTrailing());
                    part.setLength(0);
                    used = 0;
                }
                part.append(piece);
                used += bytes;
            }
        }
        parts.add(part.toString().stripTrailing());
        return parts;
    }

    private static List<String> pieces(String line, int mostBytes) {
        if (bytes(line) <= mostBytes) {
            return List.of(line);
        }
        List<String> pieces = new ArrayList<>();
        for (String sentence : SENTENCE.split(line)) {
            if (bytes(sentence) <= mostBytes) {
                pieces.add(sentence);
                continue;
            }
            StringBuilder piece = new StringBuilder();
            int used = 0;
            for (int c : sentence.codePoints().toArray()) {
                String character = Character.toString(c);
                if (used + bytes(character) > mostBytes) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                    used = 0;
                }
                piece.append(character);
                used += bytes(character);
            }
            pieces.add(piece.toString());
        }
        return pieces;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
