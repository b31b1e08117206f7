package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.lanekeeper.community.Neighbourhood;
import org.springframework.stereotype.Component;

/** Two servers that trust everybody whom they have not met, and what one of them says to the database. */
@Component
class TrustingServers {
    /** Stands in what is said where somebody is looked up. */
    static final String LOOK_UP = "entry_household";

    private final OtherServers servers;
    private final ChangedQueue queue;
    private final SequencerSessions usual;
    private final Neighbourhood neighbourhood;

    RecordedSessions sessions;
    /** What it says is recorded. */
    JoinBatch server;

    JoinBatch other;

    TrustingServers(OtherServers servers, ChangedQueue queue, SequencerSessions usual, Neighbourhood neighbourhood) {
        this.servers = servers;
        this.queue = queue;
        this.usual = usual;
        this.neighbourhood = neighbourhood;
    }

    void begin() {
        queue.begin();
        queue.open(OrderRule.strict(50));
        sessions = new RecordedSessions(usual.source());
        server = servers.batch(sessions, always());
        other = servers.batch(always());
    }

    /** From now on one mistake is enough for it. */
    void makeRemorseful() {
        server = servers.batch(sessions, new Newcomers(Duration.ofDays(1), System::nanoTime));
    }

    static Newcomers always() {
        return new Newcomers(Duration.ZERO, System::nanoTime);
    }

    Join request(int household) {
        return request(queue.relay, household);
    }

    Join request(Relay relay, int household) {
        return neighbourhood.request(relay, queue.households.get(household));
    }

    /** As a household is looked up by. */
    String key(int household) {
        return "," + queue.households.get(household).id() + "]";
    }

    static void isWrittenTwice(String said) {
        assertThat(said.split("INSERT INTO relay_entry", -1)).hasSize(3);
    }

    static List<JoinOutcome> together(JoinBatch batch, Join... joins) throws SQLException {
        return batch.write(joins[0].relayId(), () -> List.of(joins));
    }

    static List<Integer> numbers(JoinBatch batch, Join... joins) throws SQLException {
        return together(batch, joins).stream().map(TrustingServers::number).toList();
    }

    static int number(JoinOutcome outcome) {
        return ((JoinOutcome.Accepted) outcome).number();
    }

    static String numberAndPlace(JoinOutcome outcome) {
        return number(outcome) + (((JoinOutcome.Accepted) outcome).beyondQuota() ? " beyond" : "");
    }

    static JoinOutcome already(int number) {
        return new JoinOutcome.AlreadyIn(number, Door.CHAT, false, false);
    }
}
