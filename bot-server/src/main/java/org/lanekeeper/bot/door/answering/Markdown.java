package org.lanekeeper.bot.door.answering;

/**
 * Plain words for a platform that reads markdown: what it would take for its own becomes the full-width character that
 * looks the same, so that a masked name stays a name and nobody's text turns into a link or a mention.
 */
public final class Markdown {
    private static final String ACTIVE = "*`#[]<>~|\\";
    private static final String WIDE = "＊｀＃［］＜＞～｜＼";

    private Markdown() {}

    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int active = ACTIVE.indexOf(text.charAt(i));
            plain.append(active < 0 ? text.charAt(i) : WIDE.charAt(active));
        }
        return plain.toString();
    }
}
