package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.ledger.LedgerBlock;
import org.lanekeeper.community.ledger.LedgerBlocks;
import org.lanekeeper.community.ledger.LedgerFindings;
import org.lanekeeper.community.ledger.VerifyingLedger;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is done to an entry: number and place stay what they were, and the quota goes to the next in order. */
@OnRealDatabase
class ChangingEntriesTest {
    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    RunningRelays running;

    @Autowired
    JoiningRelay joining;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    RestoringEntry restoring;

    @Autowired
    MovingEntry moving;

    @Autowired
    YieldingEntry yielding;

    @Autowired
    ResizingEntry resizing;

    @Autowired
    ChangingQuota changing;

    @Autowired
    DrawingLots drawing;

    @Autowired
    Relays relays;

    @Autowired
    RelayQuotas quotas;

    @Autowired
    Entries entries;

    @Autowired
    LedgerBlocks blocks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DrawingBatch calling;

    @Autowired
    Clock clock;

    private long committee;
    private List<Household> households;
    private Staff clerk;
    private Staff secretary;
    private Relay relay;

    @BeforeEach
    void twoBuildings() {
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 110);
        clerk = new Staff(7, committee, "clerk", "小王", Role.CLERK);
        secretary = new Staff(8, committee, "secretary", "书记", Role.ADMIN);
    }

    private void open(OrderRule rule) {
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        RelayPlan plan = new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), 2, rule);
        relay = running.create(committee, plan, RelayState.PUBLISHED, null, clerk);
    }

    private static OrderRule rule(Serving serving, Integer quota, boolean perBuilding, int walkIns) {
        return new OrderRule(
                serving, Measure.HOUSEHOLDS, quota, perBuilding, walkIns, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN);
    }

    private void join(int... which) {
        for (int one : which) {
            neighbourhood.join(relay, households.get(one));
        }
    }

    private Cause because(Staff staff, Ground ground) {
        return new Cause(staff, ground, "说明");
    }

    private Entry entry(int number) {
        return entries.find(committee, relay.id(), number).orElseThrow();
    }

    private List<Integer> next() {
        return entries.nextInOrder(committee, relay.id(), 100).stream()
                .map(Entry::number)
                .toList();
    }

    private String ledger() {
        return String.join(
                "\n",
                blocks.page(relay.id(), 0, 1000).stream()
                        .map(LedgerBlock::records)
                        .toList());
    }

    /** What anybody can see from outside: nothing was done that the ledger does not bear out. */
    private void assertThatTheLedgerIsWhole() {
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
    private void callThem() {
        Instant now = clock.instant();
        call(100, now);
        assertThatTheLedgerIsWhole();
    }

    private void call(int most, Instant now) {
        BatchPlan plan = new BatchPlan(most, "门口", now, now.plus(Duration.ofHours(1)));
        assertThat(calling.draw(committee, relay.id(), plan, null, clerk)).isPresent();
    }

    private Map<Integer, Integer> share(String cell) {
        RelayQuotas.Share share = quotas.of(committee, relay.id()).stream()
                .filter(one -> one.cell().equals(cell))
                .findFirst()
                .orElseThrow();
        return Map.of(share.quota(), share.taken());
    }

    @Test
    void aStruckOutEntryComesBackToItsPlaceByASecondPersonOnly() {
        open(OrderRule.strict(2));
        join(0, 1, 2);
        assertThat(moderating.strikeOut(committee, relay.id(), 1, because(clerk, Ground.DUPLICATE)))
                .isTrue();
        assertThat(next()).containsExactly(2, 3);

        assertThat(restoring.restore(committee, relay.id(), 1, false, because(clerk, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.SamePerson.class);
        assertThat(next()).containsExactly(2, 3);
        assertThat(restoring.restore(committee, relay.id(), 1, false, because(secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Done.class);

        assertThat(next()).containsExactly(1, 2);
        assertThat(entry(3).secured()).isFalse();
        assertThat(share("")).isEqualTo(Map.of(2, 2));
        assertThat(ledger())
                .contains("\"kind\":\"voided\"", "\"ground\":\"DUPLICATE\"", "\"kind\":\"restored\"")
                .doesNotContain("说明");
        assertThat(restoring.restore(committee, relay.id(), 1, false, because(secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.WrongState.class);
        assertThat(restoring.restore(committee, relay.id(), 9, false, because(secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Unknown.class);
        callThem();
    }

    @Test
    void whoHasANewPlaceMeanwhileKeepsThatOne() {
        open(OrderRule.strict(null));
        join(0, 1);
        moderating.strikeOut(committee, relay.id(), 1, because(clerk, Ground.DUPLICATE));
        join(0);

        assertThat(restoring.restore(committee, relay.id(), 1, false, because(secretary, Ground.MISTAKE)))
                .isEqualTo(new EntryChange.PlaceHeld(3));
        assertThat(next()).containsExactly(2, 3);
        callThem();
    }

    @Test
    void whatWasUnderReviewComesBackOnceSomebodyHasLookedIntoIt() {
        open(OrderRule.strict(null));
        joining.submit(new Join(
                        relay.id(),
                        households.get(0),
                        "别人",
                        null,
                        1,
                        Door.PAGE,
                        null,
                        "somebody else",
                        clock.instant()))
                .join();
        moderating.strikeOut(committee, relay.id(), 1, because(clerk, Ground.NOT_ELIGIBLE));

        assertThat(restoring.restore(committee, relay.id(), 1, false, because(secretary, Ground.VERIFIED)))
                .isEqualTo(new EntryChange.Unverified(ReviewReason.NAME_DIFFERS));
        assertThat(restoring.restore(committee, relay.id(), 1, true, because(secretary, Ground.VERIFIED)))
                .isInstanceOf(EntryChange.Done.class);
        assertThat(entry(1).status()).isEqualTo(EntryStatus.ACCEPTED);
        assertThat(entry(1).endedFrom()).isNull();
        callThem();
    }

    @Test
    void aCorrectedRoomKeepsNumberAndPlaceAndBothSharesAreCountedAnew() {
        open(rule(Serving.ARRIVAL, 2, true, 0));
        // two of building 1, of which one is within; one of building 2
        join(0, 1, 100, 101);
        String first = OrderRule.building(households.get(0));
        String second = OrderRule.building(households.get(100));
        assertThat(next()).containsExactly(1, 3);
        Instant before = entry(1).effectiveAt();
        Household right = households.get(105);

        assertThat(moving.correct(committee, relay.id(), 1, right, false, because(clerk, Ground.WRONG_ROOM)))
                .isEqualTo(new EntryChange.Unverified(ReviewReason.NAME_TO_CHECK));
        assertThat(moving.correct(committee, relay.id(), 1, right, true, because(clerk, Ground.WRONG_ROOM)))
                .isInstanceOf(EntryChange.Done.class);

        assertThat(entry(1).effectiveAt()).isEqualTo(before);
        assertThat(entry(1).householdId()).isEqualTo(right.id());
        assertThat(entry(1).cell()).isEqualTo(second);
        assertThat(next()).containsExactly(1, 2);
        assertThat(entry(3).secured()).isFalse();
        assertThat(share(first)).isEqualTo(Map.of(1, 1));
        assertThat(share(second)).isEqualTo(Map.of(1, 1));
        assertThat(ledger())
                .contains("\"kind\":\"corrected\",\"number\":1")
                .contains("\"from\":\"" + first + "\",\"to\":\"" + second + "\"");
        assertThat(moving.correct(
                        committee, relay.id(), 2, households.get(100), true, because(clerk, Ground.WRONG_ROOM)))
                .isEqualTo(new EntryChange.PlaceHeld(3));
        assertThat(moving.correct(committee, relay.id(), 2, households.get(1), true, because(clerk, Ground.WRONG_ROOM)))
                .isInstanceOf(EntryChange.SameHousehold.class);
        // the door that was written by mistake is free
        join(0);
        assertThat(entry(5).householdId()).isEqualTo(households.get(0).id());
        callThem();
    }

    @Test
    void aPlaceGoesToWhoeverLivesThereNow() {
        open(OrderRule.strict(null));
        join(0, 1);
        Household moved = households.get(50);

        EntryChange change = moving.transfer(
                committee,
                relay.id(),
                1,
                moved,
                new MovingEntry.Occupant(moved.name(), null),
                false,
                because(clerk, Ground.MOVED_HOUSE));

        assertThat(change).isInstanceOfSatisfying(EntryChange.Done.class, done -> {
            assertThat(done.before().householdId()).isEqualTo(households.get(0).id());
            assertThat(done.after().name()).isEqualTo(moved.name());
            assertThat(done.after().residentId()).isNull();
        });
        assertThat(next()).containsExactly(1, 2);
        assertThat(moving.transfer(committee, relay.id(), 2, moved, null, true, because(clerk, Ground.MOVED_HOUSE)))
                .isEqualTo(new EntryChange.PlaceHeld(1));
        callThem();
    }

    @Test
    void onlyTheBuildingsThatTheRelayIsForAreMovedInto() {
        open(new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                null,
                false,
                0,
                List.of(OrderRule.building(households.get(0))),
                Beyond.WAIT,
                5,
                PaperTime.HAND_IN));
        join(0);
        assertThat(moving.correct(
                        committee, relay.id(), 1, households.get(100), true, because(clerk, Ground.WRONG_ROOM)))
                .isInstanceOf(EntryChange.NotEligible.class);
    }

    @Test
    void whoYieldsKeepsTheNumberAndGoesBehindEverybodyOfThatMoment() {
        open(OrderRule.strict(2));
        join(0, 1, 2);

        assertThat(yielding.letOthersFirst(committee, relay.id(), 1)).isInstanceOf(EntryChange.Done.class);
        join(3);

        assertThat(next()).containsExactly(2, 3);
        changing.total(committee, relay.id(), 4, because(clerk, Ground.GOODS_ARRIVED));
        assertThat(next()).containsExactly(2, 3, 1, 4);
        assertThat(yielding.letOthersFirst(committee, relay.id(), 4)).isInstanceOf(EntryChange.NobodyBehind.class);
        assertThat(ledger()).contains("\"kind\":\"yielded\",\"number\":1", "\"effective\":");
        callThem();
    }

    @Test
    void underADrawYieldingGoesBehindEverybodyDrawnAndRestoringIntoTheDrawnPlace() {
        open(rule(Serving.DRAW, 3, false, 0));
        join(0, 1, 2, 3, 4);
        assertThat(yielding.letOthersFirst(committee, relay.id(), 1)).isInstanceOf(EntryChange.NotDrawnYet.class);
        moderating.strikeOut(committee, relay.id(), 2, because(clerk, Ground.DUPLICATE));
        running.move(committee, relay.id(), RelayState.CLOSED, Cause.of(clerk, Ground.SCHEDULE));
        assertThat(drawing.draw(committee, relay.id(), because(clerk, Ground.SCHEDULE)))
                .isEqualTo(DrawingLots.Outcome.DRAWN);
        Relay drawn = relays.find(committee, relay.id()).orElseThrow();
        String head = jdbc.queryForObject("SELECT draw_head FROM relay WHERE id = ?", String.class, relay.id());
        List<Integer> lot = Lots.order(drawn.drawnSeed(), head, List.of(1, 2, 3, 4, 5));

        assertThat(restoring.restore(committee, relay.id(), 2, false, because(secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Done.class);

        assertThat(next()).isEqualTo(lot.subList(0, 3));
        assertThat(yielding.letOthersFirst(committee, relay.id(), lot.get(0))).isInstanceOf(EntryChange.Done.class);
        assertThat(next()).isEqualTo(lot.subList(1, 4));
        callThem();
    }

    @Test
    void anotherQuantityLeavesNumberAndPlaceAndNeverTakesWhatIsSomebodyElses() {
        open(new OrderRule(Serving.ARRIVAL, Measure.UNITS, 3, false, 0, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN));
        join(0, 1, 2, 3);
        assertThat(next()).containsExactly(1, 2, 3);
        assertThat(resize(1, 2)).isInstanceOf(EntryChange.NoRoom.class);

        assertThat(changing.total(committee, relay.id(), 4, because(clerk, Ground.GOODS_ARRIVED)))
                .isPresent();
        jdbc.update("UPDATE relay_entry SET quantity = 2 WHERE relay_id = ? AND number = 1", relay.id());
        changing.total(committee, relay.id(), 3, because(clerk, Ground.MISTAKE));
        assertThat(next()).containsExactly(1, 2);
        assertThat(resize(1, 1)).isInstanceOf(EntryChange.Done.class);

        assertThat(next()).containsExactly(1, 2, 3);
        assertThat(entries.find(committee, relay.id(), 1).orElseThrow().quantity())
                .isEqualTo(1);
        assertThat(ledger()).contains("\"kind\":\"resized\",\"number\":1", "\"quantity\":1");
    }

    @Test
    void aQuantityIsCutToTheCapAndChangesOnlyWhileTheRelayIsOpenAndNobodyCalled() {
        open(OrderRule.strict(2));
        join(0, 1);
        assertThat(resize(1, 9))
                .isInstanceOfSatisfying(
                        EntryChange.Done.class,
                        done -> assertThat(done.after().quantity()).isEqualTo(2));
        assertThat(resizing.resize(committee, relay.id(), 1, 1, relay.closesAt()))
                .isInstanceOf(EntryChange.NotOpen.class);
        assertThat(resizing.resize(neighbourhood.committee(), relay.id(), 1, 1, clock.instant()))
                .isInstanceOf(EntryChange.Unknown.class);
        call(1, clock.instant());
        assertThat(resize(1, 1)).isInstanceOf(EntryChange.WrongState.class);
        callThem();
    }

    private EntryChange resize(int number, int quantity) {
        return resizing.resize(committee, relay.id(), number, quantity, clock.instant());
    }

    @Test
    void theQuotaChangesWhileTheRelayRuns() {
        open(rule(Serving.ARRIVAL, 4, true, 2));
        join(0, 1, 100, 101);
        assertThat(next()).containsExactly(1, 3);

        changing.releaseWalkIns(committee, relay.id(), because(clerk, Ground.SCHEDULE));

        assertThat(next()).containsExactly(1, 2, 3, 4);
        Relay released = relays.find(committee, relay.id()).orElseThrow();
        assertThat(released.walkIns()).isZero();
        assertThat(released.quota()).isEqualTo(4);
        assertThat(ledger()).contains("\"kind\":\"quota\",\"cell\":\"walk-in\",\"quota\":0");

        String first = OrderRule.building(households.get(0));
        changing.share(committee, relay.id(), first, 1, because(clerk, Ground.MISTAKE));
        assertThat(next()).containsExactly(1, 3, 4);
        assertThat(relays.find(committee, relay.id()).orElseThrow().quota()).isEqualTo(3);
        call(1, clock.instant());
        assertThatThrownBy(() -> changing.share(committee, relay.id(), first, 0, because(clerk, Ground.MISTAKE)))
                .isInstanceOf(UnfitPlanException.class)
                .hasMessageContaining("已经叫号的有 1 户");
        assertThatThrownBy(() -> changing.share(committee, relay.id(), "9-9", 1, because(clerk, Ground.MISTAKE)))
                .isInstanceOf(UnfitPlanException.class);
        assertThatThrownBy(() -> changing.releaseWalkIns(committee, relay.id(), because(clerk, Ground.SCHEDULE)))
                .hasMessageContaining("没有剩下");
        callThem();
    }

    @Test
    void whatIsReleasedLeavesSharesAsTheyWereChanged() {
        open(rule(Serving.ARRIVAL, 8, true, 4));
        String first = OrderRule.building(households.get(0));
        String other = OrderRule.building(households.get(100));
        changing.share(committee, relay.id(), first, 5, because(clerk, Ground.MISTAKE));

        Map<String, Integer> changed = changing.releaseWalkIns(committee, relay.id(), because(clerk, Ground.SCHEDULE))
                .orElseThrow()
                .shares();

        assertThat(changed).isEqualTo(Map.of(first, 7, other, 4, OrderRule.WALK_IN, 0));
        assertThat(relays.find(committee, relay.id()).orElseThrow().quota()).isEqualTo(11);
    }

    @Test
    void nothingIsReleasedBeforeTheDrawSaysWhatIsLeft() {
        open(rule(Serving.DRAW, 4, false, 2));
        join(0, 1);

        assertThatThrownBy(() -> changing.releaseWalkIns(committee, relay.id(), because(clerk, Ground.SCHEDULE)))
                .hasMessageContaining("摇号以后");

        running.move(committee, relay.id(), RelayState.CLOSED, Cause.of(clerk, Ground.SCHEDULE))
                .orElseThrow();
        drawing.draw(committee, relay.id(), because(clerk, Ground.SCHEDULE));
        changing.releaseWalkIns(committee, relay.id(), because(clerk, Ground.SCHEDULE));
        assertThat(relays.find(committee, relay.id()).orElseThrow().walkIns()).isZero();
    }

    @Test
    void aShareGivenByHandIsKeptWhenTheReservedOnesAreReleased() {
        open(rule(Serving.ARRIVAL, 4, true, 2));
        join(0, 1, 100, 101);
        String first = OrderRule.building(households.get(0));
        String second = OrderRule.building(households.get(100));
        changing.share(committee, relay.id(), first, 4, because(clerk, Ground.SCHEDULE));

        ChangingQuota.Changed changed = changing.releaseWalkIns(committee, relay.id(), because(clerk, Ground.SCHEDULE))
                .orElseThrow();

        assertThat(changed.shares())
                .containsOnly(Map.entry(OrderRule.WALK_IN, 0), Map.entry(first, 5), Map.entry(second, 2));
        assertThat(relays.find(committee, relay.id()).orElseThrow().quota()).isEqualTo(7);
    }

    @Test
    void whatIsAnotherCommitteesStaysAsItIs() {
        open(OrderRule.strict(null));
        join(0, 1);
        long other = neighbourhood.committee();
        assertThat(yielding.letOthersFirst(other, relay.id(), 1)).isInstanceOf(EntryChange.Unknown.class);
        assertThat(restoring.restore(other, relay.id(), 1, true, because(clerk, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Unknown.class);
        assertThat(changing.total(other, relay.id(), 1, because(clerk, Ground.MISTAKE)))
                .isEmpty();
        assertThat(next()).containsExactly(1, 2);
    }
}
