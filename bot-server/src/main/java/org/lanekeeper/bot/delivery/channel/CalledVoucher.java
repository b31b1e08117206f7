package org.lanekeeper.bot.delivery.channel;

import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** The voucher that a call to buy is about. */
@Component
class CalledVoucher {
    private final Vouchers vouchers;
    private final PublicAddress pages;

    CalledVoucher(Vouchers vouchers, PublicAddress pages) {
        this.vouchers = vouchers;
        this.pages = pages;
    }

    Voucher of(Delivery delivery) {
        return vouchers.ofEntry(delivery.committeeId(), delivery.relayId(), delivery.number())
                .orElseThrow(() -> new IllegalStateException("delivery " + delivery.id() + " has no voucher"));
    }

    String page(Voucher voucher) {
        return pages.voucher(voucher.code());
    }
}
