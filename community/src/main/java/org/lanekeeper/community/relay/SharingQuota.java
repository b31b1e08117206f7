package org.lanekeeper.community.relay;

import java.util.List;
import java.util.Map;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.stereotype.Component;

/** When a relay is announced: shares its quota out, and puts its rule at the head of its ledger. */
@Component
class SharingQuota {
    private final RelayQuotas quotas;
    private final EligibleBuildings buildings;
    private final RelayLedger ledger;

    SharingQuota(RelayQuotas quotas, EligibleBuildings buildings, RelayLedger ledger) {
        this.quotas = quotas;
        this.buildings = buildings;
        this.ledger = ledger;
    }

    void open(Relay relay, Cause cause) {
        OrderRule rule = relay.rule();
        Map<String, Integer> shares = rule.shares(buildings.of(relay.committeeId()).stream()
                .map(EligibleBuildings.Choice::key)
                .toList());
        shares.forEach((cell, quota) -> quotas.insert(relay.id(), cell, relay.committeeId(), quota));
        LedgerRecord first = ledger.record(relay, LedgerKind.RULE, cause)
                .relay(relay.id())
                .title(relay.title())
                .sentence(RuleSentence.of(relay))
                .order(rule.serving())
                .measure(rule.measure());
        if (rule.quota() != null) {
            first = first.quota(rule.quota()).cells(shares);
        }
        if (relay.drawCommitment() != null) {
            first = first.commitment(relay.drawCommitment());
        }
        ledger.append(relay, List.of(first));
    }
}
