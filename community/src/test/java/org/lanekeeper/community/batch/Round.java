package org.lanekeeper.community.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.PaperTime;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.relay.Serving;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.stereotype.Component;

/** A relay with people in it, whose batches are drawn and looked at. */
@Component
class Round {
    private final Neighbourhood neighbourhood;
    private final RunningRelays relays;
    private final DrawingBatch drawing;
    private final Batches batches;
    private final Entries entries;
    private final Vouchers vouchers;
    private final Clock clock;

    Round(
            Neighbourhood neighbourhood,
            RunningRelays relays,
            DrawingBatch drawing,
            Batches batches,
            Entries entries,
            Vouchers vouchers,
            Clock clock) {
        this.neighbourhood = neighbourhood;
        this.relays = relays;
        this.drawing = drawing;
        this.batches = batches;
        this.entries = entries;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    /** @param quota of households, null for none */
    Relay relayWith(int households, Integer quota) {
        long committee = neighbourhood.committee();
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        OrderRule rule = new OrderRule(
                Serving.ARRIVAL, Measure.HOUSEHOLDS, quota, false, 0, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
        RelayPlan plan = new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), 2, rule);
        Relay relay = relays.create(committee, plan, RelayState.PUBLISHED, null, null);
        neighbourhood.households(committee, households).forEach(household -> neighbourhood.join(relay, household));
        return relay;
    }

    /** One time for all, which is over already. */
    Batch drawOverdue(Relay relay, int households) {
        Instant now = clock.instant();
        return draw(relay, new BatchPlan(households, "社区药房", now.minus(Duration.ofHours(8)), now.minusSeconds(1)));
    }

    Batch draw(Relay relay, BatchPlan plan) {
        return drawing.draw(relay.committeeId(), relay.id(), plan, null, null).orElseThrow();
    }

    BatchPlan units(int units, Integer follows) {
        Instant now = clock.instant();
        return new BatchPlan(
                BatchKind.COLLECT,
                Measure.UNITS,
                units,
                null,
                "社区药房",
                now,
                now.plus(Duration.ofHours(8)),
                null,
                follows);
    }

    Batch again(Batch batch) {
        return batches.find(batch.committeeId(), batch.relayId(), batch.number())
                .orElseThrow();
    }

    Voucher voucher(Relay relay, int number) {
        return vouchers.ofEntry(relay.committeeId(), relay.id(), number).orElseThrow();
    }

    List<Integer> calledBy(Relay relay, int batch) {
        return entries.calledBy(relay.committeeId(), relay.id(), batch).stream()
                .map(Entry::number)
                .toList();
    }

    Entry entry(Relay relay, int number) {
        return entries.find(relay.committeeId(), relay.id(), number).orElseThrow();
    }

    boolean isRegistered(Household household) {
        return household.standing() == HouseholdStanding.REGISTERED;
    }
}
