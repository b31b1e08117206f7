package org.lanekeeper.miniapp.warmup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lanekeeper.community.resident.Residents;
import org.lanekeeper.miniapp.access.Tokens;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * A committee with households and residents that nobody ever sees, for one server while it warms itself up. What a
 * server left behind that died meanwhile is found by its lock, which is free again.
 */
@Repository
class ScratchCommittee {
    /** Of the residents; no mini-program is called so. */
    /** As real rooms are written: others are not understood. */
    static final int FIRST_ROOM = 1001;

    private static final String ACCOUNT = "warm-up ";

    private static final List<String> OF_RELAYS =
            List.of("relay_entry", "relay_quota", "relay_refusal", "ledger_block");
    private static final List<String> OF_COMMITTEE = List.of("relay", "household", "compound");

    private final JdbcTemplate jdbc;
    private final Residents residents;
    private final Tokens tokens;

    ScratchCommittee(JdbcTemplate jdbc, Residents residents, Tokens tokens) {
        this.jdbc = jdbc;
        this.residents = residents;
        this.tokens = tokens;
    }

    /** A name that is no other's, and of the lock that tells that its server lives. */
    static String newName() {
        return "warm-up " + UUID.randomUUID();
    }

    /** Holds the lock of this name as long as the work goes on or the process lives. */
    <T> T whileLocked(String name, Supplier<T> work) {
        return jdbc.execute((ConnectionCallback<T>) connection -> {
            lock(connection, "SELECT GET_LOCK(?, 10)", name);
            try {
                return work.get();
            } finally {
                lock(connection, "SELECT RELEASE_LOCK(?)", name);
            }
        });
    }

    private static void lock(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            statement.executeQuery();
        }
    }

    long create(String name) {
        jdbc.update("INSERT INTO committee (name, scratch) VALUES (?, TRUE)", name);
        long id = number("SELECT id FROM committee WHERE name = ? AND scratch", name);
        jdbc.update("INSERT INTO compound (committee_id, name) VALUES (?, 'warm-up')", id);
        return id;
    }

    /** Doors 1-1001, 1-1002 and so on, and a resident for every few of them, whose tokens these are. */
    List<String> settle(long committee, int households, int householdsEach) {
        long compound = number("SELECT id FROM compound WHERE committee_id = ?", committee);
        jdbc.batchUpdate(
                """
                INSERT INTO household (committee_id, compound_id, building, room, name, standing, created_at, updated_at)
                VALUES (?, ?, '1', ?, 'warm-up', 'REGISTERED', NOW(6), NOW(6))""",
                IntStream.range(0, households)
                        .mapToObj(i -> new Object[] {committee, compound, String.valueOf(FIRST_ROOM + i)})
                        .toList());
        jdbc.batchUpdate(
                """
                INSERT INTO resident (committee_id, platform, account, external_id, created_at)
                VALUES (?, 'MINIAPP', ?, ?, NOW(6))""",
                IntStream.range(0, (households + householdsEach - 1) / householdsEach)
                        .mapToObj(i -> new Object[] {committee, ACCOUNT + committee, String.valueOf(i)})
                        .toList());
        return residents(committee).stream()
                .map(id -> residents.byId(id).orElseThrow())
                .map(resident -> tokens.issue(resident).token())
                .toList();
    }

    private List<Long> residents(long committee) {
        return jdbc.queryForList(
                "SELECT id FROM resident WHERE platform = 'MINIAPP' AND account = ?", Long.class, ACCOUNT + committee);
    }

    long openRelay(long committee) {
        jdbc.update("""
                INSERT INTO relay (committee_id, title, item, opens_at, closes_at, quota, state, created_at)
                VALUES (?, 'warm-up', 'warm-up', NOW(6) - INTERVAL 1 DAY, NOW(6) + INTERVAL 1 DAY, 100, 'PUBLISHED',
                  NOW(6))""", committee);
        long id = number("SELECT MAX(id) FROM relay WHERE committee_id = ?", committee);
        jdbc.update(
                "INSERT INTO relay_quota (relay_id, cell, committee_id, quota) VALUES (?, '', ?, 100)", id, committee);
        return id;
    }

    /** Takes away all that a server left which lives no more. */
    void removeLeftOver() {
        jdbc.queryForList("SELECT id FROM committee WHERE scratch AND IS_FREE_LOCK(name)", Long.class)
                .forEach(this::remove);
    }

    void remove(long committee) {
        for (String table : OF_RELAYS) {
            jdbc.update(
                    "DELETE FROM " + table + " WHERE relay_id IN (SELECT id FROM relay WHERE committee_id = ?)",
                    committee);
        }
        jdbc.update("""
                DELETE FROM access_token WHERE holder = 'RESIDENT' AND holder_id IN
                  (SELECT id FROM resident WHERE platform = 'MINIAPP' AND account = ?)""", ACCOUNT + committee);
        jdbc.update("DELETE FROM resident WHERE platform = 'MINIAPP' AND account = ?", ACCOUNT + committee);
        for (String table : OF_COMMITTEE) {
            jdbc.update("DELETE FROM " + table + " WHERE committee_id = ?", committee);
        }
        // last: what is left of the rest is found by it
        jdbc.update("DELETE FROM committee WHERE id = ? AND scratch", committee);
    }

    private long number(String sql, Object argument) {
        return jdbc.queryForObject(sql, Long.class, argument);
    }
}
