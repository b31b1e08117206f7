package org.lanekeeper.bot.delivery.channel;

import java.util.Map;
import org.lanekeeper.community.announcement.AnnouncementSettings;
import org.lanekeeper.community.announcement.AnnouncementText;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.notice.Delivery;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.springframework.stereotype.Component;

/** What a household reads where a channel takes any words: the call to buy, what became of its entry, an announcement. */
@Component
public class HouseholdText {
    private final CalledVoucher called;
    private final AnnouncementSettings announcements;

    HouseholdText(CalledVoucher called, AnnouncementSettings announcements) {
        this.called = called;
        this.announcements = announcements;
    }

    String inChat(Delivery delivery) {
        if (delivery.isAboutEntry()) {
            return delivery.wording();
        }
        if (delivery.isAnnouncement()) {
            return delivery.wording() + AnnouncementText.RIGHT;
        }
        Voucher voucher = called.of(delivery);
        return CallText.inChat(voucher, called.page(voucher));
    }

    public String inTextMessage(Delivery delivery) {
        if (delivery.isAboutEntry()) {
            return delivery.wording();
        }
        if (delivery.isAnnouncement()) {
            return delivery.wording() + announcements.smsOptOut();
        }
        Voucher voucher = called.of(delivery);
        return CallText.inTextMessage(voucher, called.page(voucher));
    }

    /** The values of a text message, by the names that the settings of a signed template use. */
    public Map<String, String> values(Delivery delivery) {
        if (delivery.wording() != null) {
            return Map.of("words", delivery.wording());
        }
        Voucher voucher = called.of(delivery);
        return Map.of(
                "number",
                Integer.toString(voucher.number()),
                "item",
                voucher.item(),
                "count",
                Integer.toString(voucher.quantity()),
                "place",
                voucher.place(),
                "time",
                Moments.between(voucher.pickupFrom(), voucher.pickupUntil()),
                "code",
                VoucherCode.display(voucher.code()),
                "page",
                called.page(voucher));
    }
}
