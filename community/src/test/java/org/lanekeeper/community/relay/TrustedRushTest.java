package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two servers that trust everybody they have not met give the answers of one that looks everybody up. */
@OnRealDatabase
class TrustedRushTest {
    private static final int TURNS = 60;
    private static final int MOST_TOGETHER = 8;

    @Autowired
    OtherServers servers;

    @Autowired
    SequencerSessions usual;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    RunningRelays running;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    ChangedQueue queue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    /** What somebody asks, of both relays. */
    private record Asked(int household, String key, Long resident, Instant at) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void trustChangesNoAnswer(int seed) throws SQLException {
        Random random = new Random(seed);
        long committee = neighbourhood.committee();
        List<Household> households = neighbourhood.households(committee, 60);
        OrderRule rule = new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                30 + random.nextInt(30),
                false,
                0,
                List.of(),
                seed % 2 == 0 ? Beyond.REFUSE : Beyond.WAIT,
                2,
                PaperTime.HAND_IN);
        Relay trusted = open(committee, rule);
        Relay careful = open(committee, rule);
        RecordedSessions sessions = new RecordedSessions(usual.source());
        List<JoinBatch> trusting = IntStream.range(0, 2)
                .mapToObj(i -> servers.batch(sessions, new Newcomers(Duration.ZERO, System::nanoTime)))
                .toList();
        Newcomers none = new Newcomers(Duration.ofDays(1), System::nanoTime);
        none.guess().regret(List.of(careful.id()));
        JoinBatch looking = servers.batch(none);
        List<Asked> earlier = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            List<Asked> asked = IntStream.rangeClosed(0, random.nextInt(MOST_TOGETHER))
                    .mapToObj(i -> asked(random, earlier, households.size()))
                    .toList();
            assertThat(answers(trusting.get(random.nextInt(2)), trusted, households, asked))
                    .as("seed %s turn %s: %s", seed, turn, asked)
                    .isEqualTo(answers(looking, careful, households, asked));
            if (random.nextInt(6) == 0) {
                int number = 1 + random.nextInt(20);
                assertThat(moderating.withdraw(committee, trusted.id(), number))
                        .isEqualTo(moderating.withdraw(committee, careful.id(), number));
            }
            if (turn == TURNS - 10) {
                running.move(committee, trusted.id(), RelayState.CLOSED, Cause.household());
                running.move(committee, careful.id(), RelayState.CLOSED, Cause.household());
            }
        }
        String said = sessions.said();
        assertThat(kept(trusted)).hasSizeGreaterThan(20).isEqualTo(kept(careful));
        assertThat(kinds(trusted)).contains("accepted", "refused", "withdrawn").isEqualTo(kinds(careful));
        assertThat(said.split("DO 0;"))
                .anyMatch(message -> message.contains("entry_resident") && !message.contains("entry_household"));
        assertThat(said.split("INSERT INTO relay_entry", -1).length - 1)
                .as("tries")
                .isGreaterThan(jdbc.queryForObject(
                        "SELECT COUNT(DISTINCT accepted_at) FROM relay_entry WHERE relay_id = ?",
                        Integer.class,
                        trusted.id()));
    }

    private Relay open(long committee, OrderRule rule) {
        Instant opened = clock.instant().minus(Duration.ofHours(1));
        RelayPlan plan = new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), 2, rule);
        return running.create(committee, plan, RelayState.PUBLISHED, null, null);
    }

    /** Of every third request the key or the household, both or none come from an earlier one. */
    private Asked asked(Random random, List<Asked> earlier, int households) {
        boolean repeats = !earlier.isEmpty() && random.nextInt(3) == 0;
        Asked before = repeats ? earlier.get(random.nextInt(earlier.size())) : null;
        Asked asked = new Asked(
                repeats && random.nextBoolean() ? before.household() : random.nextInt(households),
                repeats && random.nextBoolean() ? before.key() : "key-" + earlier.size(),
                random.nextInt(4) == 0 ? null : 1L + random.nextInt(20),
                clock.instant());
        earlier.add(asked);
        return asked;
    }

    /** But for the receipts, which differ from relay to relay. */
    private static List<String> answers(JoinBatch server, Relay relay, List<Household> households, List<Asked> asked)
            throws SQLException {
        List<Join> joins = asked.stream()
                .map(one -> new Join(
                        relay.id(),
                        households.get(one.household()),
                        "王",
                        null,
                        1,
                        Door.CHAT,
                        one.resident(),
                        one.key(),
                        one.at()))
                .toList();
        return server.write(relay.id(), () -> joins).stream()
                .map(outcome -> outcome.toString().replaceAll("receipt=[^,]*", ""))
                .toList();
    }

    /** All that is kept of a relay, but for times and hashes. */
    private List<String> kept(Relay relay) {
        return Stream.of(
                        """
                        SELECT CONCAT_WS(' ', number, household_id, claim, status, request_key, resident_id, secured)
                        FROM relay_entry WHERE relay_id = ? ORDER BY number""",
                        "SELECT CONCAT_WS(' ', cell, taken, waiting) FROM relay_quota WHERE relay_id = ? ORDER BY cell",
                        """
                        SELECT CONCAT_WS(' ', household_id, reason) FROM relay_refusal WHERE relay_id = ?
                        ORDER BY household_id, reason""",
                        "SELECT last_number FROM relay WHERE id = ?")
                .flatMap(sql -> jdbc.queryForList(sql, String.class, relay.id()).stream())
                .toList();
    }

    private List<String> kinds(Relay relay) {
        queue.committee = relay.committeeId();
        queue.relay = relay;
        queue.assertThatTheLedgerIsWhole();
        return queue.ledger()
                .lines()
                .map(line -> line.replaceAll(".*\"kind\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
