package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealDatabase
class SnapshotsTest {
    @Autowired
    Snapshots snapshots;

    @Autowired
    AskingStanding asking;

    @Autowired
    KnownEntries known;

    @Autowired
    Relays relays;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    JoiningRelay joining;

    @Autowired
    RelaySequencer sequencer;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void oneWhoSignedUpThisInstantIsToldTheirPlace() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 3);
        Relay relay = neighbourhood.openRelay(committee);
        for (int i = 0; i < households.size(); i++) {
            neighbourhood.join(relay, households.get(i));
            // the relay as read long ago
            Standing standing = asking.of(relay, households.get(i).id()).orElseThrow();
            assertThat(standing.ahead()).isEqualTo(i);
            assertThat(standing.entry().number()).isEqualTo(i + 1);
        }
    }

    @Test
    void whatStaffDoHereIsSeenAtOnce() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 3);
        Relay relay = neighbourhood.openRelay(committee);
        households.forEach(household -> neighbourhood.join(relay, household));
        RelaySnapshot seen = snapshots.recent(committee, relay.id()).orElseThrow();
        assertThat(seen.ahead(3)).isEqualTo(2);
        assertThat(known.find(seen, 2).orElseThrow().status()).isEqualTo(EntryStatus.ACCEPTED);

        moderating.strikeOut(committee, relay.id(), 2, Cause.of(null, Ground.OTHER));

        RelaySnapshot later = snapshots.recent(committee, relay.id()).orElseThrow();
        assertThat(later.ahead(3)).isEqualTo(1);
        assertThat(later.tally().counting()).isEqualTo(2);
        assertThat(known.find(later, 2).orElseThrow().status()).isEqualTo(EntryStatus.VOID);
        assertThat(later.numbers(households.get(1).id(), 0)).isEmpty();
    }

    @Test
    void anotherCommitteesRelayIsNotThere() {
        long committee = neighbourhood.committee();
        Relay relay = neighbourhood.openRelay(committee);
        assertThat(snapshots.recent(committee, relay.id())).isPresent();
        assertThat(snapshots.recent(committee + 1, relay.id())).isEmpty();
    }

    @Test
    void aLaneIsGoneWhenNobodyWaits() {
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 200);
        List<Relay> open = List.of(neighbourhood.openRelay(committee), neighbourhood.openRelay(committee));
        List<CompletableFuture<JoinOutcome>> answers = households.stream()
                .flatMap(household -> open.stream()
                        .map(relay -> joining.submit(neighbourhood.request(
                                relay, household, UUID.randomUUID().toString()))))
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(JoinOutcome.Accepted.class));
        await().until(() -> sequencer.lanes() == 0);
        open.forEach(relay -> assertThat(
                        relays.find(committee, relay.id()).orElseThrow().lastNumber())
                .isEqualTo(200));
    }
}
