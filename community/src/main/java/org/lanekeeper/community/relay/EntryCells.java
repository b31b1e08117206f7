package org.lanekeeper.community.relay;

import java.time.Clock;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.springframework.stereotype.Component;

/** Where an entry counts once it belongs to another household. */
@Component
class EntryCells {
    private final RelayQuotas quotas;
    private final Households households;
    private final Clock clock;

    EntryCells(RelayQuotas quotas, Households households, Clock clock) {
        this.quotas = quotas;
        this.households = households;
        this.clock = clock;
    }

    /** The reserved share stays what it was: it went by the person, not by the door. */
    String of(Relay relay, Entry entry, Household household) {
        if (entry.cell().equals(OrderRule.WALK_IN)) {
            return entry.cell();
        }
        String cell = relay.rule().cell(household);
        if (relay.quota() != null) {
            // a building that nobody knew when the quota was shared out has none
            quotas.open(relay.committeeId(), relay.id(), cell);
        }
        return cell;
    }

    /** Somebody looked into it: the household belongs to the roster. */
    void admit(Household household) {
        if (!household.isRegistered()) {
            households.register(household.committeeId(), household.id(), clock.instant());
        }
    }
}
