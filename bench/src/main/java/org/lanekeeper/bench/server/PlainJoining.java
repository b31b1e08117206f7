package org.lanekeeper.bench.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One transaction a request: lock the relay row, look what the household and the resident have, insert, count, commit.
 * The same rules and the same durability as the real one, no more statements than they need, and no ledger: it has less
 * to do, so that what is said against it is on the safe side.
 */
@Service
class PlainJoining {
    private final JdbcTemplate sql;
    private final Clock clock;

    PlainJoining(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is asked, and by whom. */
    record Asked(
            long relayId,
            Resident resident,
            Household household,
            SignUpBody signUp,
            String requestKey,
            Instant arrivedAt) {}

    private record Locked(
            String state,
            Instant opensAt,
            Instant closesAt,
            int unitCap,
            int behalfCap,
            int lastNumber,
            Instant lastEffective) {
        static Locked of(ResultSet row, int index) throws SQLException {
            Timestamp last = row.getTimestamp("last_effective_at");
            return new Locked(
                    row.getString("state"),
                    row.getTimestamp("opens_at").toInstant(),
                    row.getTimestamp("closes_at").toInstant(),
                    row.getInt("unit_cap"),
                    row.getInt("behalf_cap"),
                    row.getInt("last_number"),
                    last == null ? Instant.MIN : last.toInstant());
        }
    }

    private record Held(long household, int number, int quantity, String requestKey) {}

    @Transactional(isolation = Isolation.READ_COMMITTED)
    public SignUpAnswer join(Asked asked) {
        Locked relay = lock(asked);
        List<Held> held = held(asked);
        for (Held one : held) {
            if (one.household() == asked.household().id()) {
                if (one.requestKey().equals(asked.requestKey())) {
                    return SignUpAnswer.of(one.number(), one.quantity());
                }
                throw Refusal.conflict("already-in", "已由家人登记，第 " + one.number() + " 号");
            }
        }
        if (held.size() >= relay.behalfCap()) {
            throw Refusal.conflict("behalf-cap", "一个人最多帮 " + relay.behalfCap() + " 户登记。");
        }
        refuseOutside(relay, asked.arrivedAt());
        int number = relay.lastNumber() + 1;
        int quantity = Math.min(asked.signUp().quantity(), relay.unitCap());
        Instant effective =
                relay.lastEffective().isAfter(asked.arrivedAt()) ? relay.lastEffective() : asked.arrivedAt();
        insert(asked, number, quantity, effective);
        sql.update(
                "UPDATE relay SET last_number = ?, last_effective_at = ? WHERE id = ?",
                number,
                Timestamp.from(effective),
                asked.relayId());
        return SignUpAnswer.of(number, quantity);
    }

    private Locked lock(Asked asked) {
        return sql
                .query(
                        "SELECT state, opens_at, closes_at, unit_cap, behalf_cap, last_number, last_effective_at FROM relay"
                                + " WHERE id = ? AND committee_id = ? FOR UPDATE",
                        Locked::of,
                        asked.relayId(),
                        asked.resident().committeeId())
                .stream()
                .filter(it -> !it.state().equals("DRAFT"))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
    }

    /** What the household has, and what the resident has signed up. */
    private List<Held> held(Asked asked) {
        String rows = "SELECT household_id, number, quantity, request_key FROM relay_entry WHERE relay_id = ? AND ";
        return sql.query(
                rows + "claim = ? UNION ALL " + rows + "resident_id = ? AND claim IS NOT NULL",
                (row, index) -> new Held(row.getLong(1), row.getInt(2), row.getInt(3), row.getString(4)),
                asked.relayId(),
                asked.household().id(),
                asked.relayId(),
                asked.resident().id());
    }

    private static void refuseOutside(Locked relay, Instant arrivedAt) {
        if (!relay.state().equals("PUBLISHED") || !arrivedAt.isBefore(relay.closesAt())) {
            throw Refusal.conflict("relay-closed", "登记已经结束。");
        }
        if (arrivedAt.isBefore(relay.opensAt())) {
            throw Refusal.conflict("not-yet-open", "还没开始。");
        }
    }

    private void insert(Asked asked, int number, int quantity, Instant effective) {
        Household household = asked.household();
        boolean known = household.knows(asked.signUp().name(), asked.signUp().phone());
        String review = household.isRegistered() ? (known ? null : "NAME_DIFFERS") : "NOT_ON_ROSTER";
        sql.update(
                "INSERT INTO relay_entry (relay_id, number, committee_id, household_id, claim, name, phone, quantity,"
                        + " door, status, review_reason, resident_id, request_key, arrived_at, effective_at, accepted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'MINIAPP', ?, ?, ?, ?, ?, ?, ?)",
                asked.relayId(),
                number,
                household.committeeId(),
                household.id(),
                household.id(),
                asked.signUp().name(),
                asked.signUp().phone(),
                quantity,
                review == null ? "ACCEPTED" : "REVIEW",
                review,
                asked.resident().id(),
                asked.requestKey(),
                Timestamp.from(asked.arrivedAt()),
                Timestamp.from(effective),
                Timestamp.from(clock.instant()));
    }
}
