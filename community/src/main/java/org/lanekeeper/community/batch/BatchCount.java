package org.lanekeeper.community.batch;

import java.time.Instant;

/**
 * What somebody has counted, and what the vouchers said at that moment.
 *
 * @param handedOut units, as counted; so is what is left over
 * @param expectedOut units that vouchers were redeemed for
 * @param expectedLeft units that should have lain on the shelf
 * @param by display name of who counted
 */
public record BatchCount(int handedOut, int leftOver, int expectedOut, int expectedLeft, String by, Instant countedAt) {

    public boolean agrees() {
        return handedOut == expectedOut && leftOver == expectedLeft;
    }

    /** The difference, and what it may come from. */
    public String inWords() {
        if (agrees()) {
            return "对得上：发出 " + handedOut + " 份，剩 " + leftOver + " 份。";
        }
        return out() + left() + advice();
    }

    private String out() {
        int difference = handedOut - expectedOut;
        if (difference == 0) {
            return "发出的对得上，" + handedOut + " 份。";
        }
        return "发出的，您数了 " + handedOut + " 份，系统核销了 " + expectedOut + " 份，"
                + (difference > 0 ? "您多 " + difference : "您少 " + -difference) + " 份。";
    }

    private String left() {
        int difference = leftOver - expectedLeft;
        if (difference == 0) {
            return "剩下的对得上，" + leftOver + " 份。";
        }
        return "剩下的，您数了 " + leftOver + " 份，应该剩 " + expectedLeft + " 份，"
                + (difference > 0 ? "多 " + difference : "少 " + -difference) + " 份。";
    }

    private String advice() {
        int all = handedOut + leftOver - expectedOut - expectedLeft;
        if (all < 0) {
            return "总数少了 " + -all + " 份：到货时可能就少，或者送上门的还没交回，请再数一遍。";
        }
        if (all > 0) {
            return "总数多了 " + all + " 份：到货数可能记少了，请再数一遍。";
        }
        return handedOut > expectedOut ? "可能有人领了没有核销，请对照名单补上。" : "可能有核销了没拿走的，请对照名单。";
    }
}
