package org.lanekeeper.community.address;

/** One sign for all that look alike or are typed for one another. */
final class Signs {
    /** Stands for a sign that nobody sees: it is left out. */
    static final char NONE = 0;

    private static final String LOOK_ALIKES = "號号樓楼棟栋單单層层門门戶户";

    private Signs() {}

    /** Narrow for wide, capital for small, one dash, one dot, one stroke, simplified for traditional. */
    static char plain(char c) {
        if (c >= '！' && c <= '～') {
            return ascii((char) (c - '！' + '!'));
        }
        if (c < 128) {
            return ascii(c);
        }
        return switch (c) {
            case '　', '\u00A0', '\u2002', '\u2003', '\u2009', '\u202F' -> ' ';
            case '—', '–', '−', '‐', '‑', '‒', '﹣', '―', '～', '〜', 'ー', '➖', '杠' -> '-';
            case '＃', '﹟' -> '#';
            case '。', '·', '•', '・', '｡' -> '.';
            case '￥' -> '¥';
            case '﹨', '丨', '∕' -> '/';
            case '【', '〔', '［' -> '(';
            case '】', '〕', '］' -> ')';
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\u20E3', '\uFE0F', '\uFEFF' ->
                NONE;
            default -> simplified(c);
        };
    }

    private static char ascii(char c) {
        return switch (c) {
            case '\t', '\n', '\r', '\f' -> ' ';
            case '_', '~' -> '-';
            case '\\', '|' -> '/';
            case '[' -> '(';
            case ']' -> ')';
            default -> Character.toUpperCase(c);
        };
    }

    private static char simplified(char c) {
        int at = LOOK_ALIKES.indexOf(c);
        return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : c;
    }
}
