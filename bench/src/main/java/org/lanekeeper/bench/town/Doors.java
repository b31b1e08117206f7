package org.lanekeeper.bench.town;

import java.nio.charset.StandardCharsets;

/** Addresses and names of equal length, so that requests differ in digits only. The index counts from 0. */
final class Doors {
    static final int MOST = 360_000;

    private static final int IN_BUILDING = 400;
    private static final int ON_FLOOR = 16;
    private static final int FIRST_BUILDING = 100;
    private static final int FIRST_FLOOR = 10;

    private Doors() {}

    static int building(int index) {
        return FIRST_BUILDING + index / IN_BUILDING;
    }

    static int room(int index) {
        int door = index % IN_BUILDING;
        return (FIRST_FLOOR + door / ON_FLOOR) * 100 + door % ON_FLOOR + 1;
    }

    static String name(int index) {
        return "住户" + String.format("%06d", index);
    }

    /** Writes a number with leading zeros over what stands there. */
    static void write(byte[] into, int at, int digits, int number) {
        int rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            into[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
