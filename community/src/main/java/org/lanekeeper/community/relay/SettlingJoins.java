package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Decides the joins of a transaction and commits: first as if whoever is trusted were new, and where that is wrong by
 * what is looked up under the same locks.
 */
final class SettlingJoins {
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
    Collection<DecidedJoins> settle(LookedUp known, Newcomers.Guess guess) throws SQLException {
        Map<Long, DecidedJoins> decided = decide(known, joins.keySet());
        guess.regret(relays(decided, one -> one.lacksEntry(guess)));
        Set<Long> doubtful = relays(decided, one -> one.needsLook(guess));
        if (!doubtful.isEmpty()) {
            decided.putAll(decide(lookUp(doubtful), doubtful));
        }
        if (!guess.isTrusting()) {
            write(decided.values(), guess);
        } else if (!isWritten(decided.values(), guess)) {
            // it has cost all of them
            guess.regret(decided.keySet());
            decided = decide(lookUp(joins.keySet()), joins.keySet());
            write(decided.values(), guess);
        }
        return decided.values();
    }

    private static Set<Long> relays(Map<Long, DecidedJoins> decided, Predicate<DecidedJoins> which) {
        Set<Long> relays = new TreeSet<>();
        decided.forEach((relay, one) -> {
            if (which.test(one)) {
                relays.add(relay);
            }
        });
        return relays;
    }

    private LookedUp lookUp(Set<Long> wanted) throws SQLException {
        Map<Long, List<Join>> some = new LinkedHashMap<>(joins);
        some.keySet().retainAll(wanted);
        LookedUp known = new LookedUp(relays, time.zone(), join -> false);
        known.addMissing(known.add(new Script(), some), locked.relays()).execute(connection);
        return known;
    }

    /** False, and nothing is written, if a unique key tells that somebody was not new: the entries come first. */
    private boolean isWritten(Collection<DecidedJoins> decided, Newcomers.Guess guess) throws SQLException {
        try {
            write(decided, guess);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE_KEY
                    && EntryRows.GUARDS.stream().anyMatch(String.valueOf(e.getMessage())::contains)) {
                return false;
            }
            throw e;
        }
    }

    private void write(Collection<DecidedJoins> decided, Newcomers.Guess guess) throws SQLException {
        // before: should the commit's answer be lost, they are looked up at the next try
        decided.forEach(one -> one.introduceTo(guess));
        new WritingJoins(connection, records, telling, time.now(), time.zone()).writeAndCommit(decided);
    }

    /** By relay. */
    private Map<Long, DecidedJoins> decide(LookedUp known, Set<Long> wanted) {
        Map<Long, DecidedJoins> decided = new TreeMap<>();
        for (LockedRelays.Locked one : locked.all()) {
            long id = one.relay().id();
            if (wanted.contains(id)) {
                JoiningPolicy policy = known.policy(one.relay(), one.lastEffective());
                decided.put(id, new DecidedJoins(one, policy, joins.get(id), decide(policy, joins.get(id))));
            }
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
