package org.lanekeeper.community.batch;

import java.time.Clock;
import java.util.List;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.notice.SettlingDeliveries;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passes over those of a batch who did not come: their places go on, and they are told, or they stand at the counter in vain. */
@Component
class LapsingVouchers {
    private final CalledPlaces places;
    private final SettlingDeliveries deliveries;
    private final PostingNotice notices;
    private final ExplainingEnd explaining;
    private final Clock clock;

    LapsingVouchers(
            CalledPlaces places,
            SettlingDeliveries deliveries,
            PostingNotice notices,
            ExplainingEnd explaining,
            Clock clock) {
        this.places = places;
        this.deliveries = deliveries;
        this.notices = notices;
        this.explaining = explaining;
        this.clock = clock;
    }

    /**
     * @param relay as locked
     * @return false if their vouchers were used, paid for or given on before: then nothing changes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lapse(Relay relay, int batch, List<Entry> called, Cause cause) {
        if (!places.giveOn(relay, called, VoucherStatus.LAPSED, cause)) {
            return false;
        }
        List<Integer> numbers = called.stream().map(Entry::number).toList();
        deliveries.over(relay.committeeId(), relay.id(), batch, numbers, clock.instant());
        called.forEach(entry -> notices.aboutEntry(
                relay.committeeId(),
                relay.id(),
                entry.number(),
                entry.householdId(),
                "您家「" + relay.title() + "」" + explaining.passedOver(relay, entry)));
        return true;
    }
}
