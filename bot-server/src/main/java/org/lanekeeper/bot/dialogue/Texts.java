package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Standing;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.VoucherStatus;

/** Every sentence that residents read in the chat: short, concrete, with the next step. */
public final class Texts {
    static final String EXAMPLE = "接龙 3-502 张三 2包";

    private Texts() {}

    static String welcome(String menu) {
        return "您好，这里是小巷管家，居委会的登记和通知都在这里。\n可以直接说您要办什么，也可以回复数字：\n" + menu;
    }

    static String greeting(String menu) {
        return "您好！要办什么请直接说，也可以回复数字：\n" + menu;
    }

    static String menu(String menu, Platform platform) {
        return "您可以发下面的话，也可以回复数字：\n" + menu
                + (platform.takesVoice() || platform.takesPhotos()
                        ? "不方便打字：" + otherThanTyping(platform) + "。"
                        : "不会办，发「人工」找居委会。");
    }

    /** For what nobody understands. */
    static String other(String choices) {
        return "没看懂您的话，别着急。您是不是想：\n" + choices + "请回复数字，或者换个说法。";
    }

    static String unclear() {
        return "没看懂您的回复。请按上一条的提示回复，或者发「帮助」。";
    }

    static String howToJoin(Platform platform) {
        return "登记请写：接龙、楼号-房号、姓名、份数，例如：\n" + EXAMPLE + "\n有单元的写 3-2-502（3号楼2单元502）。"
                + (platform.takesVoice() || platform.takesPhotos() ? "\n不会打字可以" + otherThanTyping(platform) + "。" : "");
    }

    private static String otherThanTyping(Platform platform) {
        String photo = "拍一张写有姓名、门牌、手机号的纸发来";
        if (!platform.takesVoice()) {
            return photo;
        }
        return platform.takesPhotos() ? "发语音，或者" + photo : "发语音";
    }

    static String oneAtATime() {
        return "一次请只登记一户，一户发一条，例如：\n" + EXAMPLE;
    }

    static String pastedList() {
        return "这像是群里的接龙名单，可是没看懂里面的门牌。\n给自己家登记，请单独发一条，例如：\n" + EXAMPLE;
    }

    static String whichCommittee(List<String> committees) {
        return "您好，您属于哪个居委会？请回复数字（只问这一次）：\n" + Choice.list(committees);
    }

    static String committeeKnown() {
        return "好的，记住了。请把刚才的再发一次。";
    }

    static String noCommittee() {
        return "这个号还没有开通登记，请联系您的居委会。";
    }

    static String notYetOpen(Relay relay, Instant opensAt) {
        return titled(relay) + "还没开始，" + Moments.at(opensAt) + " 开始登记。到时候请再发一次。";
    }

    static String closed(Relay relay, String phone) {
        return titled(relay) + "已经结束登记。" + ring(phone);
    }

    static String noRelay(String phone) {
        return "现在没有可以登记的接龙。有新的会在这里通知，请留意。" + ring(phone);
    }

    static String ring(String phone) {
        return phone.isBlank() ? "有需要请联系居委会。" : "有需要请打居委会电话 " + phone + "。";
    }

    /** A voice message of which the platform understood nothing. */
    public static String unheard() {
        return "刚才的语音没听清楚。\n请再慢慢说一遍，或者打字，例如：\n" + EXAMPLE;
    }

    /** For pictures, places and the like. */
    public static String onlyText(Platform platform) {
        List<String> ways = Stream.of("打字", platform.takesVoice() ? "发语音" : "", platform.takesPhotos() ? "发照片" : "")
                .filter(way -> !way.isEmpty())
                .toList();
        int last = ways.size() - 1;
        String told = String.join("、", ways.subList(0, last)) + (last == 0 ? "" : "，或者") + ways.get(last);
        return "这个现在看不懂，请" + told + "，例如：\n" + EXAMPLE + "\n不会写，发「帮助」。";
    }

    /** For when nothing can be said yet. */
    public static String busy() {
        return "现在人多，位置不会丢，请过一会儿再发一次。";
    }

    /**
     * For when the answer takes longer than the platform waits.
     *
     * @param follows whether it comes by itself
     */
    public static String slow(boolean follows) {
        return follows ? "系统有点慢，正在办，结果马上发给您，请稍等。" : "系统有点慢，正在办。过一会儿请发「排到几号了」看结果，没有办成就再发一次。";
    }

    /** For a fault of ours. */
    public static String fault() {
        return "系统忙，没有办成。请过几分钟再发一次，着急请打居委会电话。";
    }

    static String waiting(Standing standing) {
        Entry entry = standing.entry();
        return "%s：%s，第 %d 号，%s %d 份%s。\n%s，%s。轮到时会通知您去领。"
                .formatted(
                        titled(standing.relay()),
                        entry.address().display(),
                        entry.number(),
                        standing.relay().item(),
                        entry.quantity(),
                        behalf(entry),
                        standing.aheadInWords(),
                        standing.reachedInWords());
    }

    static String reviewed(Standing standing) {
        return "%s：%s，第 %d 号%s。居委会正在核对，号码保留，核对后通知您。"
                .formatted(
                        titled(standing.relay()),
                        standing.entry().address().display(),
                        standing.entry().number(),
                        behalf(standing.entry()));
    }

    /** The household should know if a neighbour was so kind. */
    private static String behalf(Entry entry) {
        return entry.onBehalf() ? "（由家人或邻居代登记）" : "";
    }

    static String called(Standing standing, Voucher voucher, String link) {
        String head = titled(standing.relay()) + "：" + voucher.address().display() + "，第 " + voucher.number() + " 号"
                + behalf(standing.entry()) + "，";
        if (voucher.status() == VoucherStatus.REDEEMED) {
            return head + "已经领过了。";
        }
        if (voucher.status().isGivenOn()) {
            return head + "这个号" + voucher.status().label() + "，东西留给后面的人。还要的话请马上问居委会。";
        }
        if (voucher.byHand()) {
            return head + "轮到您家了！会送到您家门口，不用出门。" + (voucher.awaitsPayment() ? "送到的时候付款。" : "");
        }
        return head + "轮到您家了！\n" + collect(voucher, link);
    }

    /** What, where, when, and what to show there. */
    public static String collect(Voucher voucher, String link) {
        return "领取：%s %d 份\n地点：%s\n%s：%s\n%s领取码：%s\n到时出示领取码，或打开：%s"
                .formatted(
                        voucher.item(),
                        voucher.quantity(),
                        voucher.place(),
                        voucher.slotted() ? "您的时间" : "时间",
                        Moments.between(voucher.pickupFrom(), voucher.pickupUntil()),
                        voucher.awaitsPayment() ? "付款：领的时候扫码付\n" : "",
                        VoucherCode.display(voucher.code()),
                        link);
    }

    static String nothingHeld(Platform platform) {
        return (platform.isWechat() ? "没有查到您用这个微信登记过。" : "没有查到您在这里登记过。") + "\n登记请发：" + EXAMPLE
                + "\n家人替您登记的，在现场、电话、网页上登记的，带上门牌问，例如：3-502 排到几号了";
    }

    static String nothingToWithdraw(boolean called, String phone) {
        return called ? "已经轮到您家了，不能在这里退出。" + ring(phone) : "没有查到您可以退出的登记。";
    }

    static String whichEntry(List<String> entries) {
        return "您要退出哪一个？请回复数字：\n" + Choice.list(entries);
    }

    static String sureToWithdraw(Relay relay, Entry entry) {
        return "您要退出%s第 %d 号（%s）吗？退出后这个号就没有了。\n确定退出请回复「退出%d」，不退出不用理会。"
                .formatted(titled(relay), entry.number(), entry.address().display(), entry.number());
    }

    /** 取消 may mean the entry or the withdrawal. */
    static String withdrawOrKeep(int number) {
        return "您是要退出，还是留着？\n退出请回复「退出%d」，留着请回复「不退」。".formatted(number);
    }

    /** 是的 says nothing of which number. */
    static String nameNumberToWithdraw(int number) {
        return "退了就没有了，为了不弄错，请写上号码。\n确定退出请回复「退出%d」，不退出请回复「不退」。".formatted(number);
    }

    static String withdrawn(Relay relay, int number) {
        return "已退出" + titled(relay) + "，第 " + number + " 号不再保留。想要了可以重新登记，会排新的号。";
    }

    static String notWithdrawn(int number) {
        return "好的，没有退出，第 " + number + " 号还在。";
    }

    static String tooLateToWithdraw(String phone) {
        return "这个号已经轮到或已经退出，没有改动。" + ring(phone);
    }

    static String titled(Relay relay) {
        return "「" + relay.title() + "」";
    }
}
