package org.lanekeeper.miniapp.voucher;

import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.VoucherCode;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.miniapp.qr.QrPicture;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** Puts a voucher into words and a picture. */
@Component
class VoucherFace {
    private final SiteSettings site;
    private final ChineseTime time;

    VoucherFace(SiteSettings site, ChineseTime time) {
        this.site = site;
        this.time = time;
    }

    VoucherView of(Voucher voucher) {
        return new VoucherView(
                voucher.title(),
                voucher.item(),
                voucher.quantity(),
                voucher.number(),
                voucher.compound() + voucher.address().display(),
                Masking.name(voucher.name()),
                voucher.place(),
                time.span(voucher.pickupFrom(), voucher.pickupUntil()),
                VoucherCode.display(voucher.code()),
                voucher.status() == VoucherStatus.ISSUED,
                voucher.status().label(),
                voucher.slotted(),
                voucher.byHand(),
                payment(voucher),
                voucher.redeemedAt() == null ? null : time.text(voucher.redeemedAt()),
                QrPicture.inPage(site.link("/v/" + voucher.code())));
    }

    private static String payment(Voucher voucher) {
        if (!voucher.awaitsPayment()) {
            return voucher.onBehalf() ? voucher.payment() : null;
        }
        return voucher.byHand() ? "居委会代买，送到的时候付款" : "居委会代买，领的时候扫码付款";
    }
}
