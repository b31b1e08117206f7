package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.voucher.Voucher;
import org.springframework.stereotype.Component;

/** What a household reads where a channel takes any words: the call to buy, or what became of its entry. */
@Component
class HouseholdText {
    private final CalledVoucher called;

    HouseholdText(CalledVoucher called) {
        this.called = called;
    }

    String inChat(Delivery delivery) {
        if (delivery.isAboutEntry()) {
            return delivery.wording();
        }
        Voucher voucher = called.of(delivery);
        return CallText.inChat(voucher, called.page(voucher));
    }

    String inTextMessage(Delivery delivery) {
        if (delivery.isAboutEntry()) {
            return delivery.wording();
        }
        Voucher voucher = called.of(delivery);
        return CallText.inTextMessage(voucher, called.page(voucher));
    }
}
