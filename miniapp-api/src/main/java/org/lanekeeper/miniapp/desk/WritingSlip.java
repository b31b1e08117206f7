package org.lanekeeper.miniapp.desk;

import java.util.Optional;
import org.lanekeeper.community.ledger.Receipt;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.stereotype.Service;

/** Puts an entry on a slip. */
@Service
public class WritingSlip {
    private final Entries entries;
    private final SiteSettings site;

    WritingSlip(Entries entries, SiteSettings site) {
        this.entries = entries;
        this.site = site;
    }

    public Optional<Slip> of(Relay relay, int number) {
        return entries.find(relay.committeeId(), relay.id(), number).map(entry -> of(relay, entry));
    }

    Slip of(Relay relay, Entry entry) {
        boolean proved = !entry.receipt().isEmpty();
        String link = "/r/" + relay.id() + "/mine?number=" + entry.number() + "&receipt=" + entry.receipt();
        return Slip.of(
                relay,
                entry,
                proved ? Receipt.display(entry.receipt()) : "",
                site.link(proved ? link : "/b/" + relay.id()));
    }
}
