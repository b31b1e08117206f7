package org.lanekeeper.community.relay;

import java.util.List;
import java.util.Map;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.ledger.LedgerKind;
import org.lanekeeper.community.ledger.LedgerRecord;
import org.springframework.stereotype.Component;

/** When a relay is announced: shares its quota out, and puts its rule at the head of its ledger. */
@Component
class SharingQuota {
    private final RelayQuotas quotas;
    private final Households households;
    private final RelayLedger ledger;

    SharingQuota(RelayQuotas quotas, Households households, RelayLedger ledger) {
        this.quotas = quotas;
        this.households = households;
        this.ledger = ledger;
    }

    void open(Relay relay, Cause cause) {
        OrderRule rule = relay.rule();
        Map<String, Integer> shares = rule.shares(buildings(relay));
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

    private List<String> buildings(Relay relay) {
        return households.buildings(relay.committeeId()).stream()
                .map(one -> OrderRule.building(one.compoundId(), one.building()))
                .toList();
    }
}
