package org.lanekeeper.community.relay;

import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** What further servers write joins with: each remembers for itself how it left the relays, and whom it has met. */
@Component
class OtherServers {
    private final SequencerSessions usual;
    private final JoinRecords records;
    private final DatabaseTime time;
    private final TellingMoved telling;
    private final KnownRelays known;

    OtherServers(
            SequencerSessions usual, JoinRecords records, DatabaseTime time, TellingMoved telling, KnownRelays known) {
        this.usual = usual;
        this.records = records;
        this.time = time;
        this.telling = telling;
        this.known = known;
    }

    JoinBatch batch() {
        return batch(usual.source());
    }

    JoinBatch batch(DataSource sessions) {
        return batch(sessions, new Newcomers());
    }

    JoinBatch batch(Newcomers newcomers) {
        return batch(usual.source(), newcomers);
    }

    JoinBatch batch(DataSource sessions, Newcomers newcomers) {
        return new JoinBatch(sessions, records, time, telling, known, newcomers);
    }
}
