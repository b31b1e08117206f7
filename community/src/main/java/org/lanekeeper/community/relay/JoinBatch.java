package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

/**
 * Writes joins in one transaction: lock the relay rows, read what those households and requests have already that may not
 * be new, and whom the people have signed up, decide, insert, append to the ledgers, count, commit. Answers exist only
 * after the commit. Mostly it is one relay's joins; where few wait for each of many relays, these share the transaction,
 * or each would pay for one of its own.
 */
@Repository
class JoinBatch {
    private final DataSource sessions;
    private final JoinRecords records;
    private final DatabaseTime time;
    private final TellingMoved telling;
    private final KnownRelays relays;
    private final Newcomers newcomers;
    private final UnchangedRelays unchanged = new UnchangedRelays();

    @Autowired
    JoinBatch(
            SequencerSessions sessions,
            JoinRecords records,
            DatabaseTime time,
            TellingMoved telling,
            KnownRelays relays) {
        this(sessions.source(), records, time, telling, relays, new Newcomers());
    }

    JoinBatch(
            DataSource sessions,
            JoinRecords records,
            DatabaseTime time,
            TellingMoved telling,
            KnownRelays relays,
            Newcomers newcomers) {
        this.sessions = sessions;
        this.records = records;
        this.time = time;
        this.telling = telling;
        this.relays = relays;
        this.newcomers = newcomers;
    }

    /**
     * The joins of one relay, which is waited for.
     *
     * @return one outcome a join, in the same order
     * @throws SQLException if the transaction failed or its outcome is unknown; asking again with the same request keys
     *     finds out
     */
    List<JoinOutcome> write(long relayId, Supplier<List<Join>> joins) throws SQLException {
        return writeTogether(relayId, Boarding.of(relayId, joins)).getOrDefault(relayId, List.of());
    }

    /**
     * The joins of a relay that is waited for, and of all others that nobody works on when it is locked. Servers that
     * wait for the same one write by turns, each time all that gathered. Only one is ever waited for, so no two wait for
     * each other.
     *
     * @return the outcomes of each relay that had joins and could be locked, and of the one waited for
     * @throws SQLException as above
     */
    Map<Long, List<JoinOutcome>> writeTogether(long awaited, Boarding boarding) throws SQLException {
        return transaction(connection -> {
            LockedRelays locked = new LockedRelays(unchanged, time.zone());
            locked.await(new Script(), awaited).execute(connection);
            boolean exists = !locked.all().isEmpty();
            Set<Long> all = boarding.relays();
            Aboard aboard = new Aboard(boarding);
            if (all.contains(awaited)) {
                aboard.take(awaited);
            }
            Map<Long, List<JoinOutcome>> outcomes = decideAndWrite(connection, locked, aboard, without(all, awaited));
            if (!exists && all.contains(awaited)) {
                outcomes.put(awaited, unknown(aboard.joins().getOrDefault(awaited, List.of())));
            }
            return outcomes;
        });
    }

    private static Set<Long> without(Set<Long> all, long awaited) {
        Set<Long> others = new TreeSet<>(all);
        others.remove(awaited);
        return others;
    }

    /**
     * The joins of all relays that nobody works on; none is waited for.
     *
     * @return the outcomes of each relay that had joins and could be locked
     * @throws SQLException as above
     */
    Map<Long, List<JoinOutcome>> writeFree(Boarding boarding) throws SQLException {
        return transaction(connection -> decideAndWrite(
                connection,
                new LockedRelays(unchanged, time.zone()),
                new Aboard(boarding),
                new TreeSet<>(boarding.relays())));
    }

    private static List<JoinOutcome> unknown(List<Join> joins) {
        return joins.stream()
                .<JoinOutcome>map(join -> new JoinOutcome.Unknown())
                .toList();
    }

    /** What happens between begin and commit. */
    @FunctionalInterface
    private interface Work {
        Map<Long, List<JoinOutcome>> in(Connection connection) throws SQLException;
    }

    private Map<Long, List<JoinOutcome>> transaction(Work work) throws SQLException {
        try (Connection connection = sessions.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            time.look(connection);
            connection.setAutoCommit(false);
            try {
                return work.in(connection);
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        // told to the database whatever the driver believes: what failed may have said nothing of the transaction
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Who is taken along, by relay; only relays of which somebody is. */
    private record Aboard(Boarding boarding, Map<Long, List<Join>> joins) {
        Aboard(Boarding boarding) {
            this(boarding, new LinkedHashMap<>());
        }

        boolean take(long relayId) {
            List<Join> some = boarding.joins(relayId);
            if (!some.isEmpty()) {
                joins.put(relayId, some);
            }
            return !some.isEmpty();
        }

        /** As far as there is room for them. */
        Map<Long, List<Join>> take(Collection<Long> relays) {
            Map<Long, List<Join>> taken = new LinkedHashMap<>();
            relays.stream().filter(this::take).forEach(id -> taken.put(id, joins.get(id)));
            return taken;
        }

        void leave(Collection<Long> relays) {
            relays.forEach(id -> {
                joins.remove(id);
                boarding.stay(id);
            });
        }
    }

    /**
     * @param locked those that are; the others that are free are added
     * @param others are locked if nobody holds them, in the message that looks up: whoever waits for one that is held is
     *     looked up in vain, which costs less than a message for all
     */
    private Map<Long, List<JoinOutcome>> decideAndWrite(
            Connection connection, LockedRelays locked, Aboard aboard, Set<Long> others) throws SQLException {
        Set<Long> doubtful = new TreeSet<>(others);
        doubtful.removeIf(id -> !aboard.boarding().wasHeld(id));
        others.removeIf(id -> !doubtful.contains(id) && !aboard.take(id));
        Newcomers.Guess guess = newcomers.guess();
        LookedUp known = new LookedUp(relays, time.zone(), guess::trusts);
        try {
            known.add(locked.lockFree(new Script(), others), aboard.joins()).execute(connection);
        } finally {
            // held by somebody else, or not known to be locked, should it fail
            others.removeAll(locked.ids());
            aboard.leave(others);
        }
        doubtful.removeAll(others);
        known.add(new Script(), aboard.take(doubtful)).execute(connection);
        locked.retain(aboard.joins().keySet());
        locked.readChanged(new Script()).execute(connection);
        known.addMissing(new Script(), locked.relays()).execute(connection);
        SettlingJoins settling = new SettlingJoins(connection, locked, aboard.joins(), records, telling, relays, time);
        Map<Long, List<JoinOutcome>> outcomes = new HashMap<>();
        for (DecidedJoins one : settling.settle(known, guess)) {
            outcomes.put(one.relay().id(), one.outcomes());
            relays.seen(one.relay());
            unchanged.leave(one.known(), one.left());
        }
        return outcomes;
    }
}
