package org.lanekeeper.miniapp.direct;

/** The number of a relay, as paths have it. */
final class RelayNumber {
    /** A longer number is none of ours. */
    private static final int DIGITS = 18;

    private RelayNumber() {}

    /** 0 if it is no number of a relay. */
    static long read(String place) {
        if (place.length() > DIGITS) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
