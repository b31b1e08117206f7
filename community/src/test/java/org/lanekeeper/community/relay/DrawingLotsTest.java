package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealDatabase
class DrawingLotsTest {
    private static final Pattern DRAWN =
            Pattern.compile("\"kind\":\"drawn\".*\"seed\":\"([0-9a-f]{64})\",\"head\":\"([0-9a-f]{64})\"");
    private static final Pattern COMMITMENT = Pattern.compile("\"commitment\":\"([0-9a-f]{64})\"");

    @Autowired
    DrawingLots lots;

    @Autowired
    RunningRelays running;

    @Autowired
    Relays relays;

    @Autowired
    Entries entries;

    @Autowired
    RelayQuotas quotas;

    @Autowired
    JoiningRelay joining;

    @Autowired
    LedgerBlocks blocks;

    @Autowired
    EligibleBuildings buildings;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Clock clock;

    private Relay relay(long committee, OrderRule rule) {
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        RelayPlan plan = new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), 1, rule);
        return running.create(committee, plan, RelayState.PUBLISHED, null, null);
    }

    private void join(Relay relay, Household household, Door door) {
        joining.submit(new Join(
                        relay.id(),
                        household,
                        household.name(),
                        null,
                        1,
                        door,
                        null,
                        "k" + household.id(),
                        clock.instant()))
                .join();
    }

    private static OrderRule drawn(int quota, int walkIns) {
        return new OrderRule(
                Serving.DRAW, Measure.HOUSEHOLDS, quota, false, walkIns, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whoeverHasTheLedgerComputesTheSameRanks() throws Exception {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 30);
        Relay relay = relay(committee, drawn(10, 3));
        for (int i = 0; i < 30; i++) {
            join(relay, households.get(i), i % 3 == 0 ? Door.STALL : Door.CHAT);
        }
        assertThat(entries.nextInOrder(committee, relay.id(), 30)).isEmpty();
        assertThat(lots.draw(committee, relay.id(), Cause.of(null, Ground.SCHEDULE)))
                .isEqualTo(DrawingLots.Outcome.NOT_CLOSED);
        running.move(committee, relay.id(), RelayState.CLOSED, Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        assertThat(lots.draw(committee, relay.id(), Cause.of(null, Ground.SCHEDULE)))
                .isEqualTo(DrawingLots.Outcome.DRAWN);
        assertThat(lots.draw(committee, relay.id(), Cause.of(null, Ground.SCHEDULE)))
                .isEqualTo(DrawingLots.Outcome.DRAWN_BEFORE);

        String ledger = blocks.page(relay.id(), 0, 1000).stream()
                .map(LedgerBlock::records)
                .collect(Collectors.joining("\n"));
        Matcher record = DRAWN.matcher(ledger);
        Matcher promised = COMMITMENT.matcher(ledger);
        assertThat(record.find() && promised.find()).isTrue();
        assertThat(sha256(record.group(1))).isEqualTo(promised.group(1)).isEqualTo(relay.drawCommitment());
        assertThat(record.group(2)).isEqualTo(relays.drawHead(relay.id()));
        Map<String, Integer> byDigest = new TreeMap<>();
        for (int number = 1; number <= 30; number++) {
            byDigest.put(sha256(record.group(1) + ":" + record.group(2) + ":" + number), number);
        }
        List<Integer> ranked = entries.ranks(committee, relay.id(), 0, 100).stream()
                .sorted(Comparator.comparing(Entries.Rank::rank))
                .map(Entries.Rank::number)
                .toList();
        assertThat(ranked).containsExactlyElementsOf(byDigest.values());

        // three of those at the stall have the reserved share, the others are drawn among everybody
        assertThat(quotas.of(committee, relay.id()))
                .extracting(RelayQuotas.Share::cell, RelayQuotas.Share::taken, RelayQuotas.Share::waiting)
                .containsExactly(tuple("", 7, 20), tuple("walk-in", 3, 0));
        List<Integer> stall = ranked.stream().filter(number -> number % 3 == 1).toList();
        List<Integer> secured = entries.page(committee, relay.id(), 0, 100).stream()
                .filter(Entry::secured)
                .map(Entry::number)
                .toList();
        assertThat(secured).hasSize(10).containsAll(stall.subList(0, 3));
        List<Integer> general = ranked.stream()
                .filter(number -> !stall.subList(0, 3).contains(number))
                .toList();
        assertThat(secured).containsAll(general.subList(0, 7));
    }

    @Test
    void anEndedRelayIsOpenForLongerUntilItIsDrawn() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 2);
        Relay relay = relay(committee, drawn(1, 0));
        Instant later = relay.closesAt().plusSeconds(3600);
        join(relay, households.get(0), Door.CHAT);
        running.move(committee, relay.id(), RelayState.CLOSED, Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        Cause cause = Cause.of(null, Ground.SCHEDULE);

        Relay extended = running.extend(committee, relay.id(), later, cause).orElseThrow();
        join(relay, households.get(1), Door.CHAT);

        assertThat(extended.phaseAt(clock.instant())).isEqualTo(RelayPhase.OPEN);
        assertThat(extended.closesAt()).isEqualTo(later);
        assertThat(relays.find(committee, relay.id()).orElseThrow().lastNumber())
                .isEqualTo(2);
        assertThat(running.extend(committee, relay.id(), later, cause)
                        .orElseThrow()
                        .lastSeq())
                .isEqualTo(extended.lastSeq() + 1);
        assertThatThrownBy(() -> running.extend(committee, relay.id(), relay.closesAt(), cause))
                .hasMessageContaining("只能往后延");
        running.move(committee, relay.id(), RelayState.CLOSED, Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        lots.draw(committee, relay.id(), cause);
        assertThatThrownBy(() -> running.extend(committee, relay.id(), later.plusSeconds(1), cause))
                .hasMessageContaining("摇过号");
    }

    @Test
    void aDraftChangesAndKeepsItsSeed() {
        long committee = neighbourhood.committee();
        neighbourhood.households(committee, 250);
        Instant opens = clock.instant();
        RelayPlan first = new RelayPlan("口罩预订", "口罩", opens, opens.plusSeconds(3600), 1, drawn(10, 0));
        Relay draft = running.create(committee, first, RelayState.DRAFT, null, null);
        String building = secondBuilding(committee);
        OrderRule only = new OrderRule(
                Serving.DRAW, Measure.UNITS, 20, true, 0, List.of(building), Beyond.WAIT, 3, PaperTime.PICK_UP);
        RelayPlan second = new RelayPlan("菜", "菜", opens, opens.plusSeconds(7200), 2, only);

        Relay changed = running.change(committee, draft.id(), second).orElseThrow();
        assertThat(changed.rule()).isEqualTo(only);
        assertThat(changed.title()).isEqualTo("菜");
        assertThat(changed.buildingNames()).isEqualTo("2号楼");
        assertThat(changed.drawCommitment()).isEqualTo(draft.drawCommitment());
        assertThat(RuleSentence.of(changed)).contains("只限2号楼的住户。");

        running.move(committee, draft.id(), RelayState.PUBLISHED, Cause.of(null, Ground.SCHEDULE))
                .orElseThrow();
        assertThat(running.change(committee, draft.id(), first)).isEmpty();
        assertThat(relays.find(committee, draft.id()).orElseThrow().title()).isEqualTo("菜");
        assertThat(quotas.of(committee, draft.id()))
                .extracting(RelayQuotas.Share::cell)
                .containsExactly(building);
    }

    private String secondBuilding(long committee) {
        assertThat(buildings.of(committee)).hasSize(3);
        return buildings.of(committee).get(1).key();
    }

    @Test
    void aBuildingOfSomebodyElseIsNone() {
        long committee = neighbourhood.committee();
        neighbourhood.households(committee, 5);
        OrderRule rule = new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                5,
                false,
                0,
                List.of("999999-1"),
                Beyond.WAIT,
                5,
                PaperTime.HAND_IN);

        assertThatThrownBy(() -> relay(committee, rule))
                .isInstanceOf(UnfitPlanException.class)
                .hasMessageContaining("名册");
    }
}
