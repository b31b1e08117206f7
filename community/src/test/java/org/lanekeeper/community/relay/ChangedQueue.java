package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerFindings;
import org.lanekeeper.community.ledger.VerifyingLedger;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Component;

/** A queue of two buildings in which entries are changed, and what anybody can see of it. */
@Component
class ChangedQueue {
    private final Neighbourhood neighbourhood;
    private final RunningRelays running;
    private final Relays relays;
    private final RelayQuotas quotas;
    private final Entries entries;
    private final LedgerBlocks blocks;
    private final DrawingBatch calling;
    private final Clock clock;

    long committee;
    List<Household> households;
    Staff clerk;
    Staff secretary;
    Relay relay;

    ChangedQueue(
            Neighbourhood neighbourhood,
            RunningRelays running,
            Relays relays,
            RelayQuotas quotas,
            Entries entries,
            LedgerBlocks blocks,
            DrawingBatch calling,
            Clock clock) {
        this.neighbourhood = neighbourhood;
        this.running = running;
        this.relays = relays;
        this.quotas = quotas;
        this.entries = entries;
        this.blocks = blocks;
        this.calling = calling;
        this.clock = clock;
    }

    void begin() {
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 110);
        clerk = new Staff(7, committee, "clerk", "小王", Role.CLERK);
        secretary = new Staff(8, committee, "secretary", "书记", Role.ADMIN);
    }

    void open(OrderRule rule) {
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        RelayPlan plan = new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), 2, rule);
        relay = running.create(committee, plan, RelayState.PUBLISHED, null, clerk);
    }

    static OrderRule rule(Serving serving, Integer quota, boolean perBuilding, int walkIns) {
        return new OrderRule(
                serving, Measure.HOUSEHOLDS, quota, perBuilding, walkIns, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
    }

    void join(int... which) {
        for (int one : which) {
            neighbourhood.join(relay, households.get(one));
        }
    }

    static Cause because(Staff staff, Ground ground) {
        return new Cause(staff, ground, "说明");
    }

    Entry entry(int number) {
        return entries.find(committee, relay.id(), number).orElseThrow();
    }

    List<Integer> next() {
        return entries.nextInOrder(committee, relay.id(), 100).stream()
                .map(Entry::number)
                .toList();
    }

    String ledger() {
        return String.join(
                "\n",
                blocks.page(relay.id(), 0, 1000).stream()
                        .map(LedgerBlock::records)
                        .toList());
    }

    /** What anybody can see from outside: nothing was done that the ledger does not bear out. */
    void assertThatTheLedgerIsWhole() {
        try {
            LedgerFindings findings = new VerifyingLedger()
                    .read(new ByteArrayInputStream((ledger() + "\n").getBytes(StandardCharsets.UTF_8)));
            assertThat(findings.faults()).isEmpty();
            assertThat(findings.accepted())
                    .isEqualTo(relays.find(committee, relay.id()).orElseThrow().lastNumber());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everybody who can be called is, and the ledger says so in the right order. */
    void callThem() {
        Instant now = clock.instant();
        call(100, now);
        assertThatTheLedgerIsWhole();
    }

    void call(int most, Instant now) {
        BatchPlan plan = new BatchPlan(most, "门口", now, now.plus(Duration.ofHours(1)));
        assertThat(calling.draw(committee, relay.id(), plan, null, clerk)).isPresent();
    }

    Map<Integer, Integer> share(String cell) {
        RelayQuotas.Share share = quotas.of(committee, relay.id()).stream()
                .filter(one -> one.cell().equals(cell))
                .findFirst()
                .orElseThrow();
        return Map.of(share.quota(), share.taken());
    }
}
