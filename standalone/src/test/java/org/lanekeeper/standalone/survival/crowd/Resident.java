package org.lanekeeper.standalone.survival.crowd;

/**
 * Somebody with a phone who signs one household up.
 *
 * @param household as the software numbers it
 * @param token of the mini-program
 */
public record Resident(long household, String compound, String address, String name, String token) {
    /** Units asked for. */
    int quantity() {
        return household % 3 == 0 ? 2 : 1;
    }

    @Override
    public String toString() {
        return "household " + household;
    }
}
