package org.lanekeeper.miniapp.direct;

/**
 * The path of one kind of request, which has one variable.
 *
 * @param variable as the ordinary way's mapping names it
 */
record DirectPath(String before, String variable, String behind) {
    /** None of ours is longer. */
    private static final int LONGEST = 30;

    /** What stands for the variable, in plain letters and digits; null if it is another path. */
    String read(String path) {
        int end = path.length() - behind.length();
        if (!path.endsWith(behind)
                || !path.startsWith(before)
                || end <= before.length()
                || end > before.length() + LONGEST) {
            return null;
        }
        for (int i = before.length(); i < end; i++) {
            char c = path.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-')) {
                return null;
            }
        }
        return path.substring(before.length(), end);
    }

    /** As meters have it. */
    String mapping() {
        return before + "{" + variable + "}" + behind;
    }
}
