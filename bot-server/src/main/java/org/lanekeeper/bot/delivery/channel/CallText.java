package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.bot.dialogue.Texts;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;

/** The call to buy in words. */
final class CallText {
    private CallText() {}

    static String inChat(Voucher voucher, String page) {
        return "轮到您家了！「%s」第 %d 号，%s。\n%s"
                .formatted(
                        voucher.title(), voucher.number(), voucher.address().display(), Texts.collect(voucher, page));
    }

    /** The provider puts its signature in front. */
    static String inTextMessage(Voucher voucher, String page) {
        return "您家第%d号轮到了，请领%s%d份。地点：%s。%s：%s。%s领取码：%s。出示领取码或打开 %s"
                .formatted(
                        voucher.number(),
                        voucher.item(),
                        voucher.quantity(),
                        voucher.place(),
                        voucher.slotted() ? "您的时间" : "时间",
                        Moments.between(voucher.pickupFrom(), voucher.pickupUntil()),
                        voucher.awaitsPayment() ? "领时扫码付款。" : "",
                        VoucherCode.display(voucher.code()),
                        page);
    }
}
