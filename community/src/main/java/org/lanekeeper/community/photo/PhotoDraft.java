package org.lanekeeper.community.photo;

import java.util.List;

/**
 * What a clerk typed beside a picture.
 *
 * @param place building and room, as at the stall
 */
public record PhotoDraft(String name, String place, String phone, String quantity) {
    private static final int LONGEST = 120;

    public PhotoDraft {
        name = cut(name);
        place = cut(place);
        phone = cut(phone);
        quantity = cut(quantity);
    }

    private static String cut(String text) {
        String line = text == null ? "" : text.replaceAll("\\R", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    public static PhotoDraft blank() {
        return new PhotoDraft("", "", "", "1");
    }

    public boolean isBlank() {
        return name.isEmpty() && place.isEmpty();
    }

    String write() {
        return String.join("\n", name, place, phone, quantity);
    }

    static PhotoDraft read(String written) {
        List<String> lines = List.of(written.split("\n", -1));
        return new PhotoDraft(lines.get(0), lines.get(1), lines.get(2), lines.get(3));
    }

    @Override
    public String toString() {
        return "PhotoDraft[]";
    }
}
