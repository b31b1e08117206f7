package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealDatabase
class JoiningRelayTest {
    @Autowired
    JoiningRelay joining;

    @Autowired
    ConfirmingEntry confirming;

    @Autowired
    Entries entries;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    AskingStanding standing;

    @Autowired
    SequencerSettings settings;

    @Autowired
    JoinBatch batch;

    @Autowired
    Clock clock;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void aRushGivesNumbersWithoutGapOrDouble() {
        long rush = neighbourhood.committee();
        List<Household> households = neighbourhood.households(rush, 1000);
        Relay relay = neighbourhood.openRelay(rush);

        List<Integer> numbers = numbers(rushed(households, relay, List.of(joining)));

        assertThat(new HashSet<>(numbers)).isEqualTo(oneTo(1000));
        assertThat(inTable(relay)).isEqualTo(List.copyOf(oneTo(1000)));
    }

    @Test
    void twoNodesShareOneRelayWithoutGapOrDouble() {
        long shared = neighbourhood.committee();
        List<Household> households = neighbourhood.households(shared, 1000);
        Relay relay = neighbourhood.openRelay(shared);
        RelaySequencer other = new RelaySequencer(new BatchWriter(batch, settings, clock), settings);
        other.start();
        try {
            List<Integer> numbers =
                    numbers(rushed(households, relay, List.of(joining, new JoiningRelay(other, confirming))));

            assertThat(new HashSet<>(numbers)).isEqualTo(oneTo(1000));
            assertThat(inTable(relay)).isEqualTo(List.copyOf(oneTo(1000)));
        } finally {
            other.stop();
        }
    }

    @Test
    void aHundredTriesOfOneHouseholdMakeOneEntryAndEqualAnswers() {
        long one = neighbourhood.committee();
        Household household = neighbourhood.households(one, 1).get(0);
        Relay relay = neighbourhood.openRelay(one);
        Join retried = neighbourhood.request(relay, household, "message-1");

        List<JoinOutcome> outcomes = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> joining.submit(retried).join())
                .toList();

        assertThat(outcomes).containsOnly(outcomes.get(0));
        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        JoinOutcome.Accepted.class,
                        it -> assertThat(it.number()).isEqualTo(1));
        assertThat(inTable(relay)).containsExactly(1);
    }

    @Test
    void aRequestIsKnownAgainWhateverSignsItsKeyHas() {
        long one = neighbourhood.committee();
        List<Household> households = neighbourhood.households(one, 2);
        Relay relay = neighbourhood.openRelay(one);
        for (String key : List.of("it's", "a\"],[1,\"b", "back\\slash", "\\u0041", "tab\there", "$[0]", "[]")) {
            Join join = neighbourhood.request(relay, households.get(0), key);
            int number = number(joining.submit(join).join());

            // only the key tells it then, the household holds no place any more
            moderating.withdraw(one, relay.id(), number);

            assertThat(number(joining.submit(join).join())).as(key).isEqualTo(number);
        }
        assertThat(inTable(relay)).hasSize(7);
    }

    private static int number(JoinOutcome outcome) {
        return ((JoinOutcome.Accepted) outcome).number();
    }

    @Test
    void aBadRowSinksNoneOfItsNeighbours() {
        long mixed = neighbourhood.committee();
        List<Household> households = neighbourhood.households(mixed, 41);
        Relay relay = neighbourhood.openRelay(mixed);
        Household bad = households.get(20);
        List<CompletableFuture<JoinOutcome>> answers = new ArrayList<>();
        for (Household household : households) {
            // the column of request keys holds no Chinese
            String key = household == bad ? "毒" : UUID.randomUUID().toString();
            answers.add(joining.submit(neighbourhood.request(relay, household, key)));
        }

        List<JoinOutcome> outcomes =
                answers.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes.get(20)).isInstanceOf(JoinOutcome.Busy.class);
        assertThat(outcomes).filteredOn(JoinOutcome.Accepted.class::isInstance).hasSize(40);
        assertThat(inTable(relay)).isEqualTo(List.copyOf(oneTo(40)));
    }

    @Test
    void aWithdrawnNumberStaysVisibleAndIsNotUsedAgain() {
        long quiet = neighbourhood.committee();
        List<Household> households = neighbourhood.households(quiet, 3);
        Relay relay = neighbourhood.openRelay(quiet);
        households.forEach(household -> neighbourhood.join(relay, household));

        assertThat(moderating.withdraw(quiet, relay.id(), 1)).isTrue();
        assertThat(moderating.withdraw(quiet, relay.id(), 1)).isFalse();

        assertThat(neighbourhood.join(relay, households.get(0)))
                .isInstanceOfSatisfying(
                        JoinOutcome.Accepted.class,
                        it -> assertThat(it.number()).isEqualTo(4));
        assertThat(entries.find(quiet, relay.id(), 1).orElseThrow().status()).isEqualTo(EntryStatus.WITHDRAWN);
        assertThat(standing.of(relay, households.get(1).id()).orElseThrow().ahead())
                .isZero();
        assertThat(standing.of(relay, households.get(0).id()).orElseThrow().ahead())
                .isEqualTo(2);
    }

    @Test
    void tooManyWaitingAreToldToComeAgain() {
        long busy = neighbourhood.committee();
        Household household = neighbourhood.households(busy, 1).get(0);
        Relay relay = neighbourhood.openRelay(busy);
        RelaySequencer narrow = new RelaySequencer(
                new BatchWriter(batch, settings, clock),
                new SequencerSettings(256, 0, 1, settings.patience(), settings.retryAfter()));
        narrow.start();
        try {
            assertThat(narrow.submit(neighbourhood.request(relay, household, "a"))
                            .join())
                    .isEqualTo(new JoinOutcome.Busy(settings.retryAfter(), true));
        } finally {
            narrow.stop();
        }
        assertThat(inTable(relay)).isEmpty();
    }

    private List<JoinOutcome> rushed(List<Household> households, Relay relay, List<JoiningRelay> nodes) {
        List<Household> shuffled = new ArrayList<>(households);
        Collections.shuffle(shuffled, new Random(5));
        List<CompletableFuture<JoinOutcome>> answers = IntStream.range(0, shuffled.size())
                .parallel()
                .mapToObj(i -> nodes.get(i % nodes.size())
                        .submit(neighbourhood.request(
                                relay, shuffled.get(i), UUID.randomUUID().toString())))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static List<Integer> numbers(List<JoinOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> ((JoinOutcome.Accepted) outcome).number())
                .toList();
    }

    private List<Integer> inTable(Relay relay) {
        return entries.page(relay.committeeId(), relay.id(), 0, 10_000).stream()
                .map(Entry::number)
                .toList();
    }

    private static Set<Integer> oneTo(int last) {
        return new LinkedHashSet<>(IntStream.rangeClosed(1, last).boxed().toList());
    }
}
