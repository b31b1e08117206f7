package org.lanekeeper.miniapp.direct;

/**
 * What requests of one kind look like. Their path has one variable.
 *
 * @param variable as the ordinary way's mapping names it
 */
record DirectRoute(Method method, String before, String variable, String behind) {
    /** None of ours is longer. */
    private static final int LONGEST = 30;

    /** What is asked for, and with which status it is answered when all is well. */
    enum Method {
        GET(200),
        /** With a body as JSON. */
        POST(201);

        private final int status;

        Method(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

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
