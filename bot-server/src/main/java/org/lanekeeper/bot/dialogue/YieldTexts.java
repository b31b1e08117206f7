package org.lanekeeper.bot.dialogue;

import java.util.List;
import org.lanekeeper.community.relay.Standing;

/** What residents read when they let others go first. */
final class YieldTexts {
    private YieldTexts() {}

    static String sureToYield(HeldEntries.Held one) {
        return "您要让号吗？%s第 %d 号（%s）会排到现在所有人的后面，号码不变，%s不能再换回来。\n确定让号请回复「让号%d」，不让不用理会。"
                .formatted(
                        Texts.titled(one.relay()),
                        one.entry().number(),
                        one.entry().address().display(),
                        one.relay().quota() == null ? "" : "名额不够就成了候补，",
                        one.entry().number());
    }

    /** 是的 says nothing of which number. */
    static String nameNumberToYield(int number) {
        return "让了不能换回来，为了不弄错，请写上号码。\n确定让号请回复「让号%d」，不让请回复「不让」。".formatted(number);
    }

    static String whichEntry(List<HeldEntries.Held> open) {
        return "您要让哪一个号？请回复数字：\n"
                + Choice.list(open.stream().map(HeldEntries.Held::words).toList());
    }

    static String yielded(Standing standing) {
        return "谢谢您！已让号。您还是第 %d 号，%s，%s轮到时会通知您。"
                .formatted(
                        standing.entry().number(),
                        standing.aheadInWords(),
                        standing.isBeyondQuota() ? "名额有空出来才轮到，" : "");
    }

    static String notYielded(int number) {
        return "好的，没有让号，第 " + number + " 号还在原来的位置。";
    }

    static String nobodyBehind(int number) {
        return "谢谢您！后面还没有人在等，不用让号，第 " + number + " 号还在原来的位置。";
    }

    static String notDrawnYet() {
        return "谢谢您！这次要摇号，摇号以后才知道次序，到时候再让号。";
    }

    static String nothingToYield(boolean called, String phone) {
        return called ? "已经轮到您家了，不用让号。不要了" + ring(phone) : "没有查到您可以让的号。";
    }

    static String tooLate(String phone) {
        return "这个号已经轮到或已经退出，没有改动。有需要" + ring(phone);
    }

    private static String ring(String phone) {
        return phone.isBlank() ? "请联系居委会。" : "请打居委会电话 " + phone + "。";
    }
}
