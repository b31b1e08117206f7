package org.lanekeeper.community.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.ledger.Chain;
import org.lanekeeper.community.ledger.LedgerKey;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.lanekeeper.community.ledger.Receipt;
import org.springframework.stereotype.Component;

/** What the ledger says of joins. */
@Component
class JoinRecords {
    private final LedgerKey key;

    JoinRecords(LedgerKey key) {
        this.key = key;
    }

    List<EntryRows.Numbered> accepted(Chain chain, List<NewEntry> entries, Instant now) {
        List<EntryRows.Numbered> numbered = new ArrayList<>(entries.size());
        for (NewEntry entry : entries) {
            Chain.Link link = chain.append(accepted(entry, now));
            numbered.add(new EntryRows.Numbered(entry, link.seq(), Receipt.of(link.hash())));
        }
        return numbered;
    }

    private LedgerRecord accepted(NewEntry entry, Instant now) {
        Join join = entry.join();
        LedgerRecord record = LedgerRecord.of(LedgerKind.ACCEPTED, now)
                .number(entry.number())
                .household(key.household(join.relayId(), join.household().id()))
                .door(join.door())
                .effective(entry.effectiveAt())
                .quantity(entry.quantity())
                .cell(entry.cell());
        if (join.enteredBy() != null) {
            record = record.by(
                    key.staff(join.enteredBy().role(), join.enteredBy().id()));
        }
        return entry.review() == null ? record : record.ground(entry.review());
    }

    void refused(Chain chain, List<Decision.Refused> refused, Instant now) {
        for (Decision.Refused one : refused) {
            chain.append(LedgerRecord.of(LedgerKind.REFUSED, now)
                    .household(key.household(
                            one.join().relayId(), one.join().household().id()))
                    .door(one.join().door())
                    .ground(one.reason()));
        }
    }
}
