package org.lanekeeper.community.announcement;

/**
 * How long a text message is and what it is paid as: up to 70 characters one message, longer ones in parts of 67. What lies
 * outside the basic plane (emoji, rare names) takes two characters, as on the air.
 */
public final class SmsLength {
    public static final int ALONE = 70;
    public static final int PART = 67;

    private SmsLength() {}

    /** With what stands before and behind the words. */
    public static int characters(String sign, String words, String optOut) {
        return sign.length() + 2 + words.length() + optOut.length();
    }

    public static int segments(int characters) {
        return characters <= ALONE ? 1 : (characters + PART - 1) / PART;
    }

    /** The same in a statement. */
    static String sql(String text, int frame) {
        String length = "(" + frame + " + LENGTH(CONVERT(" + text + " USING utf16)) DIV 2)";
        return "CASE WHEN " + length + " <= " + ALONE + " THEN 1 ELSE (" + length + " + " + (PART - 1) + ") DIV " + PART
                + " END";
    }
}
