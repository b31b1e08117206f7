package org.lanekeeper.bot.delivery.sms;

import java.util.Optional;

/** The number under which a provider knows a delivery, and which some of them report back. */
final class OwnNumber {
    private static final int LONGEST = 18;

    private OwnNumber() {}

    static String of(long deliveryId) {
        return "d" + deliveryId;
    }

    static Optional<Long> read(String number) {
        return number.matches("d\\d{1," + LONGEST + "}")
                ? Optional.of(Long.parseLong(number.substring(1)))
                : Optional.empty();
    }
}
