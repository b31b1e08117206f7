package org.lanekeeper.community.voucher;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * Twelve random digits: typed on any telephone, read out over one, and one guess in millions of millions. Shown in
 * groups of four.
 */
public final class VoucherCode {
    private static final long CODES = 1_000_000_000_000L;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VoucherCode() {}

    static String random() {
        return String.format("%012d", RANDOM.nextLong(CODES));
    }

    /** The bare digits of what somebody typed or scanned; nothing if it cannot be a code. */
    public static Optional<String> read(String typed) {
        if (typed == null || typed.length() > 200) {
            return Optional.empty();
        }
        String code = typed.strip();
        // a scanned QR gives the voucher's page
        int page = code.lastIndexOf("/v/");
        if (page >= 0) {
            code = code.substring(page + 3);
        }
        StringBuilder digits = new StringBuilder();
        for (char c : code.toCharArray()) {
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c >= '０' && c <= '９') {
                digits.append((char) (c - '０' + '0'));
            } else if (!Character.isWhitespace(c) && c != '-' && c != '　') {
                return Optional.empty();
            }
        }
        return digits.length() == 12 ? Optional.of(digits.toString()) : Optional.empty();
    }

    /** {@code 4821 7730 1956}. */
    public static String display(String code) {
        return code.substring(0, 4) + ' ' + code.substring(4, 8) + ' ' + code.substring(8);
    }
}
