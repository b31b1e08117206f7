package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An entry is the same whether its columns are written or left to the table. */
@OnRealDatabase
class EntryColumnsTest {
    private static final List<String> LEFT_OUT =
            List.of("phone", "review_reason", "resident_id", "draw_rank", "cell", "secured", "on_behalf");

    @Autowired
    OtherServers servers;

    @Autowired
    SequencerSessions usual;

    @Autowired
    ChangedQueue queue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Clock clock;

    private RecordedSessions sessions;
    private JoinBatch server;

    @BeforeEach
    void begin() {
        queue.begin();
        sessions = new RecordedSessions(usual.source());
        server = servers.batch(sessions);
    }

    @Test
    void whatEverybodyHasByDefaultIsLeftOut() throws SQLException {
        queue.open(OrderRule.strict(null));

        write(plain(0), plain(1));

        assertThat(inserted()).doesNotContainAnyElementsOf(LEFT_OUT);
        assertThat(row(2))
                .containsEntry("phone", null)
                .containsEntry("review_reason", null)
                .containsEntry("resident_id", null)
                .containsEntry("draw_rank", 0)
                .containsEntry("cell", "")
                .containsEntry("secured", true)
                .containsEntry("on_behalf", false);
    }

    @Test
    void whatSomebodyHasIsWrittenForAll() throws SQLException {
        queue.open(OrderRule.strict(1));
        write(plain(0));
        Map<String, Object> alone = row(1);
        queue.open(OrderRule.strict(1));
        Household near = queue.households.get(1);
        Household stranger = neighbourhood.stranger(queue.committee, near, "9901");
        Join special = new Join(
                        queue.relay.id(), stranger, "路人", "13900001111", 1, Door.CHAT, 77L, "special", clock.instant())
                .onBehalf(true);

        write(plain(0), special);

        assertThat(inserted())
                .contains("phone", "review_reason", "resident_id", "secured", "on_behalf")
                .doesNotContain("draw_rank", "cell");
        assertThat(row(1)).isEqualTo(alone);
        assertThat(row(2))
                .containsEntry("phone", "13900001111")
                .containsEntry("review_reason", "NOT_ON_ROSTER")
                .containsEntry("resident_id", 77L)
                .containsEntry("secured", false)
                .containsEntry("on_behalf", true);
    }

    @Test
    void sharesAreWritten() throws SQLException {
        queue.open(ChangedQueue.rule(Serving.ARRIVAL, 20, true, 0));

        write(plain(0));

        assertThat(inserted()).contains("cell").doesNotContain("phone", "secured");
        assertThat(row(1)).containsEntry("cell", OrderRule.building(queue.households.get(0)));
    }

    private Join plain(int household) {
        return neighbourhood.request(queue.relay, queue.households.get(household));
    }

    private void write(Join... joins) throws SQLException {
        sessions.said();
        server.write(queue.relay.id(), () -> List.of(joins))
                .forEach(outcome -> assertThat(outcome).isInstanceOf(JoinOutcome.Accepted.class));
    }

    /** The columns that the statement named. */
    private List<String> inserted() {
        String said = sessions.said();
        assertThat(said).contains("INSERT INTO relay_entry (");
        int from = said.indexOf("INSERT INTO relay_entry (") + "INSERT INTO relay_entry (".length();
        return List.of(said.substring(from, said.indexOf(')', from)).split(",\\s*"));
    }

    private Map<String, Object> row(int number) {
        return jdbc.queryForMap(
                "SELECT " + String.join(", ", LEFT_OUT) + " FROM relay_entry WHERE relay_id = ? AND number = ?",
                queue.relay.id(),
                number);
    }
}
