package org.lanekeeper.community.visit;

import java.math.BigDecimal;

/**
 * What a guard's telephone says was done, perhaps long ago and without a network.
 *
 * @param requestKey the same however often the telephone sends it
 * @param code of the pass
 * @param temperature null where none was taken
 * @param at see {@link TelephoneTime}
 */
public record GateDeed(String requestKey, String code, PassingDeed deed, BigDecimal temperature, TelephoneTime at) {
    private static final BigDecimal COLDEST = new BigDecimal("30.0");
    private static final BigDecimal HOTTEST = new BigDecimal("45.0");

    /** Whether it is one of a living person, as clinical thermometers show it. */
    public static boolean isTemperature(BigDecimal degrees) {
        return degrees.compareTo(COLDEST) >= 0 && degrees.compareTo(HOTTEST) <= 0;
    }

    @Override
    public String toString() {
        return "GateDeed[" + deed + "]";
    }
}
