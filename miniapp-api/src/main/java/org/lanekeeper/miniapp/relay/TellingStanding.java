package org.lanekeeper.miniapp.relay;

import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Batches;
import org.lanekeeper.community.batch.ExplainingEnd;
import org.lanekeeper.community.batch.Forecasting;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelaySnapshot;
import org.lanekeeper.community.relay.Standing;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Component;

/** Gathers all that a household wants to know about its entry. */
@Component
class TellingStanding {
    private final AskingStanding asking;
    private final Forecasting forecasting;
    private final Batches batches;
    private final Vouchers vouchers;
    private final ExplainingEnd ending;
    private final SiteSettings site;

    TellingStanding(
            AskingStanding asking,
            Forecasting forecasting,
            Batches batches,
            Vouchers vouchers,
            ExplainingEnd ending,
            SiteSettings site) {
        this.ending = ending;
        this.asking = asking;
        this.forecasting = forecasting;
        this.batches = batches;
        this.vouchers = vouchers;
        this.site = site;
    }

    MyStanding of(Relay relay, Entry entry) {
        return of(asking.of(relay, entry));
    }

    MyStanding of(RelaySnapshot seen, Entry entry) {
        return of(asking.of(seen, entry));
    }

    private MyStanding of(Standing standing) {
        Relay relay = standing.relay();
        Entry entry = standing.entry();
        if (!entry.status().counts()) {
            return MyStanding.ended(standing, ending.words(relay, entry).orElse(null));
        }
        if (entry.batch() == null) {
            return MyStanding.waiting(
                    standing,
                    forecasting.words(standing).orElse(null),
                    forecasting.days(standing).map(Expected::of).orElse(null));
        }
        Optional<Batch> batch = batches.find(relay.committeeId(), relay.id(), entry.batch());
        Optional<Voucher> voucher = vouchers.ofEntry(relay.committeeId(), relay.id(), entry.number());
        return MyStanding.called(
                standing,
                batch.orElse(null),
                voucher.orElse(null),
                voucher.map(it -> site.link("/v/" + it.code())).orElse(null));
    }
}
