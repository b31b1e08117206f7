package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides the joins of a transaction and commits: first as if whoever is trusted were new, and where that is wrong by
 * what is looked up under the same locks.
 */
final class SettlingJoins {
    /** Set when all locks are held, before anything is written. */
    static final String UNDECIDED = "undecided";

    private static final int DUPLICATE_KEY = 1062;

    private final Connection connection;
    private final LockedRelays locked;
    private final Map<Long, List<Join>> joins;
    private final JoinRecords records;
    private final TellingMoved telling;
    private final KnownRelays relays;
    private final DatabaseTime time;

    /**
     * @param locked relays that have joins, and no other; of joins whose relay is not among them nothing becomes
     */
    SettlingJoins(
            Connection connection,
            LockedRelays locked,
            Map<Long, List<Join>> joins,
            JoinRecords records,
            TellingMoved telling,
            KnownRelays relays,
            DatabaseTime time) {
        this.connection = connection;
        this.locked = locked;
        this.joins = joins;
        this.records = records;
        this.telling = telling;
        this.relays = relays;
        this.time = time;
    }

    /**
     * @param known of whoever is not trusted
     */
    List<DecidedJoins> settle(LookedUp known, Newcomers.Guess guess) throws SQLException {
        List<DecidedJoins> decided = decide(known);
        List<Long> mistaken = decided.stream()
                .filter(one -> one.contradicts(guess))
                .map(one -> one.relay().id())
                .toList();
        guess.regret(mistaken);
        if (!guess.isTrusting()) {
            return written(decided, guess);
        }
        if (mistaken.isEmpty() && isWritten(decided, guess)) {
            return decided;
        }
        LookedUp all = new LookedUp(relays, time.zone(), join -> false);
        all.addMissing(all.add(new Script(), joins), locked.relays()).execute(connection);
        return written(decide(all), guess);
    }

    /** False, and nothing is written, if a unique key tells that somebody was not new. */
    private boolean isWritten(List<DecidedJoins> decided, Newcomers.Guess guess) throws SQLException {
        try {
            written(decided, guess);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() != DUPLICATE_KEY) {
                throw e;
            }
            // it does not say whose
            guess.regret(joins.keySet());
            takeBack(e);
            return false;
        }
    }

    private void takeBack(SQLException cause) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK TO SAVEPOINT " + UNDECIDED);
        } catch (SQLException e) {
            e.addSuppressed(cause);
            throw e;
        }
    }

    private List<DecidedJoins> written(List<DecidedJoins> decided, Newcomers.Guess guess) throws SQLException {
        // the answer to the commit may be lost
        decided.forEach(one -> one.introduceTo(guess));
        new WritingJoins(connection, records, telling, time.now(), time.zone()).writeAndCommit(decided);
        return decided;
    }

    private List<DecidedJoins> decide(LookedUp known) {
        List<DecidedJoins> decided = new ArrayList<>();
        for (LockedRelays.Locked one : locked.all()) {
            JoiningPolicy policy = known.policy(one.relay(), one.lastEffective());
            List<Join> some = joins.get(one.relay().id());
            decided.add(new DecidedJoins(one, policy, some, decide(policy, some)));
        }
        return decided;
    }

    private List<Decision> decide(JoiningPolicy policy, List<Join> some) {
        List<Decision> decisions = new ArrayList<>(some.size());
        for (Join join : some) {
            decisions.add(policy.decide(join.arrivingAt(time.correct(join.arrivedAt()))));
        }
        return decisions;
    }
}
