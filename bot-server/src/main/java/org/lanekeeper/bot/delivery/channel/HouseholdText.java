package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.voucher.Voucher;
import org.springframework.stereotype.Component;

/** What a household reads where a channel takes any words: the call to buy, what became of its entry, an announcement. */
@Component
class HouseholdText {
    /** Whoever gets an announcement is told how to get no more. */
    private static final String RIGHT = "\n（不想再收到这类通知，回复「退订」。）";

    private final CalledVoucher called;

    HouseholdText(CalledVoucher called) {
        this.called = called;
    }

    String inChat(Delivery delivery) {
        if (delivery.isAboutEntry()) {
            return delivery.wording();
        }
        if (delivery.isAnnouncement()) {
            return delivery.wording() + RIGHT;
        }
        Voucher voucher = called.of(delivery);
        return CallText.inChat(voucher, called.page(voucher));
    }

    String inTextMessage(Delivery delivery) {
        if (delivery.isAboutEntry() || delivery.isAnnouncement()) {
            return delivery.wording();
        }
        Voucher voucher = called.of(delivery);
        return CallText.inTextMessage(voucher, called.page(voucher));
    }
}
