package org.lanekeeper.standalone.scenario;

import java.util.Objects;

/** What has to be true, also when run as a program without a test framework. */
final class Claim {
    private Claim() {}

    static void that(boolean holds, String text) {
        if (!holds) {
            throw new AssertionError(text);
        }
    }

    static void equal(Object actual, Object expected, String what) {
        that(Objects.equals(actual, expected), what + ": expected " + expected + " but was " + actual);
    }
}
