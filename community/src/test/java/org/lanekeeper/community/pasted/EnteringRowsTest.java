package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.pasted.PastedGroup.name;
import static org.lanekeeper.community.pasted.PastedGroup.of;
import static org.lanekeeper.community.pasted.PastedGroup.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.pasted.RowStanding.State;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of a list get numbers, once each, and places by when they were first seen. */
@OnRealDatabase
class EnteringRowsTest {
    @Autowired
    PastedGroup group;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    ImportingRoster importing;

    @Autowired
    RunningRelays running;

    @Autowired
    LookingAtPastes looking;

    @Autowired
    EnteringRows entering;

    @BeforeEach
    void begin() {
        group.begin();
    }

    @Test
    void rowsCountFromWhenTheyWereFirstSeenInTheOrderOfTheText() {
        group.paste(of(9, 3, 7), group.ago(30));
        neighbourhood.join(group.relay, group.home(50));
        group.paste(of(9, 3, 7, 5), group.ago(0));
        assertThat(looking.list(group.relay).inWords()).isEqualTo("读到 4 行，4 行可以登记。");

        assertThat(entering.enterReady(group.relay, group.clerk)).allMatch(EnteringRows.Entered::isFresh);

        assertThat(group.rooms(group.byNumber())).containsExactly("151", "110", "104", "108", "106");
        assertThat(group.serving()).startsWith("110", "104", "108", "151");
        Entry first = group.byNumber().get(1);
        assertThat(first.door()).isEqualTo(Door.GROUP);
        assertThat(first.onBehalf()).isFalse();
        assertThat(looking.list(group.relay).inWords()).isEqualTo("读到 4 行，4 户已经登记。");
    }

    @Test
    void whoeverDiesBetweenTwoStepsFindsTheSameNumbersAgain() {
        group.paste(of(1, 2, 3, 4), group.ago(30));
        // what another member of the staff still sees as ready was entered meanwhile
        List<RowStanding> seen = looking.list(group.relay).ready();
        entering.enterReady(group.relay, group.clerk);
        List<Entry> before = group.byNumber();
        assertThat(seen).hasSize(4);
        List<CompletableFuture<List<EnteringRows.Entered>>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> entering.enterReady(group.relay, i == 0 ? group.clerk : group.colleague)))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(group.byNumber()).isEqualTo(before);
        assertThat(before).extracting(Entry::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void twoWhoEnterAtOnceGiveEachRowOneNumber() {
        group.paste(of(IntStream.range(0, 40).toArray()), group.ago(30));
        List<CompletableFuture<List<EnteringRows.Entered>>> both = List.of(
                CompletableFuture.supplyAsync(() -> entering.enterReady(group.relay, group.clerk)),
                CompletableFuture.supplyAsync(() -> entering.enterReady(group.relay, group.colleague)));
        both.forEach(CompletableFuture::join);
        assertThat(group.byNumber())
                .extracting(Entry::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(group.serving()).isEqualTo(group.rooms(group.byNumber()));
    }

    @Test
    void forkedCopiesGiveTheSameQueueInWhicheverOrderTheyCome() {
        Instant earlier = group.ago(30);
        Instant later = group.ago(20);
        group.paste(of(1, 2, 3, 10), earlier);
        group.paste(of(1, 2, 3, 20), later);
        entering.enterReady(group.relay, group.clerk);
        List<String> oneWay = group.serving();

        group.relay = neighbourhood.openRelay(group.committee);
        // the later one is pasted first: each brings its own time
        group.paste(of(1, 2, 3, 20), later);
        group.paste(of(1, 2, 3, 10), earlier);
        entering.enterReady(group.relay, group.clerk);

        assertThat(oneWay).containsExactly("102", "103", "104", "111", "121");
        assertThat(group.serving()).isEqualTo(oneWay);
        assertThat(looking.copies(group.relay).get(0).relation()).isEqualTo(CopyRelation.FORKED);
    }

    @Test
    void aHouseholdThatIsInAlreadyIsToldWithItsNumberAndDoor() {
        neighbourhood.join(group.relay, group.home(2));
        group.paste(of(1, 2), group.ago(30));
        assertThat(group.standing(2).state()).isEqualTo(State.ALREADY_IN);
        assertThat(group.standing(2).words()).containsExactly("第 1 号（聊天）");
        assertThat(entering.enterReady(group.relay, group.clerk)).hasSize(1);
    }

    @Test
    void quotasAndTheEndOfTheRelayHoldForTheGroupToo() {
        Instant opened = group.ago(60);
        RelayPlan plan = new RelayPlan("大米", "大米", opened, group.ago(5), 2, OrderRule.strict(2));
        group.relay = running.create(group.committee, plan, RelayState.PUBLISHED, null, null);
        group.paste(of(1, 2, 3), group.ago(30));
        group.paste(of(1, 2, 3, 4), group.ago(1));
        assertThat(group.standing(4).state()).isEqualTo(State.NOT_ADMITTED);
        // seen in time, and confirmed after the end, as with sheets from a lobby
        assertThat(entering.enterReady(group.relay, group.clerk)).hasSize(3);
        assertThat(group.byNumber()).extracting(Entry::secured).containsExactly(true, true, false);
        assertThat(entering.enter(group.relay, group.standing(4).id(), group.clerk))
                .isEmpty();
    }

    @Test
    void aThousandRowsAreTakenInAndEntered() {
        List<List<String>> roster = new ArrayList<>();
        StringBuilder text = new StringBuilder("#接龙\n口罩预订\n\n");
        for (int i = 0; i < 1000; i++) {
            // ten floors of ten doors
            String room = String.valueOf(100 * (1 + i % 100 / 10) + 1 + i % 10);
            String building = String.valueOf(10 + i / 100);
            roster.add(List.of("幸福里小区", building, "", room, name(i % 60), ""));
            text.append(i + 1)
                    .append(". ")
                    .append(building)
                    .append('-')
                    .append(room)
                    .append(' ')
                    .append(name(i % 60));
            text.append(" 1包\n");
        }
        importing.run(group.committee, RosterSheet.write(roster));
        group.paste(text.toString(), group.ago(30));
        assertThat(looking.list(group.relay).ready()).hasSize(1000);
        entering.enterReady(group.relay, group.clerk);
        assertThat(group.byNumber()).hasSize(1000);
        assertThat(group.serving().subList(0, 3)).containsExactly("101", "102", "103");
    }
}
