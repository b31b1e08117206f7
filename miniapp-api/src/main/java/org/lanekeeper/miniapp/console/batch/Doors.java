package org.lanekeeper.miniapp.console.batch;

import java.util.Comparator;
import org.lanekeeper.community.voucher.Voucher;

/** The order in which somebody walks past the doors. */
final class Doors {
    static final Comparator<Voucher> ORDER = Comparator.comparing(Voucher::compound)
            .thenComparing(voucher -> voucher.building().length())
            .thenComparing(Voucher::building)
            .thenComparing(Voucher::unit)
            .thenComparing(voucher -> voucher.room().length())
            .thenComparing(Voucher::room);

    private Doors() {}
}
