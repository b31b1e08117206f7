package org.lanekeeper.community.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * A committee with households and residents that nobody ever sees, for one server while it warms itself up. What a
 * server left behind that died meanwhile is found by its lock, which is free again.
 */
@Repository
public class ScratchCommittee {
    /** As real rooms are written: others are not understood. */
    public static final int FIRST_ROOM = 1001;

    /** As the households are called, and whoever signs them up. */
    public static final String NAME = "warm-up";

    /** Of the residents' identities; no platform gives such ones. */
    private static final String IDENTITY = "warm-up-";

    private static final List<String> OF_RELAYS =
            List.of("relay_entry", "relay_quota", "relay_refusal", "ledger_block");
    private static final List<String> OF_COMMITTEE = List.of("relay", "household", "compound");

    private final JdbcTemplate jdbc;

    ScratchCommittee(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A name that is no other's, and of the lock that tells that its server lives. */
    public static String newName() {
        return "warm-up " + UUID.randomUUID();
    }

    /** Holds the lock of this name as long as the work goes on or the process lives. */
    public <T> T whileLocked(String name, Supplier<T> work) {
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

    public long create(String name) {
        jdbc.update("INSERT INTO committee (name, scratch) VALUES (?, TRUE)", name);
        long id = number("SELECT id FROM committee WHERE name = ? AND scratch", name);
        jdbc.update("INSERT INTO compound (committee_id, name) VALUES (?, 'warm-up')", id);
        return id;
    }

    /** What a resident of a scratch committee is called on the platform. */
    public static String identity(long committee, int resident) {
        return IDENTITY + committee + "-" + resident;
    }

    /**
     * Doors 1-1001, 1-1002 and so on, and a resident for every few of them.
     *
     * @param account of the platform, which may be one that has real people as well
     * @return the residents
     */
    public List<Long> settle(long committee, int households, int householdsEach, String platform, String account) {
        long compound = number("SELECT id FROM compound WHERE committee_id = ?", committee);
        jdbc.batchUpdate(
                """
                INSERT INTO household (committee_id, compound_id, building, room, name, standing, created_at, updated_at)
                VALUES (?, ?, '1', ?, ?, 'REGISTERED', NOW(6), NOW(6))""",
                IntStream.range(0, households)
                        .mapToObj(i -> new Object[] {committee, compound, String.valueOf(FIRST_ROOM + i), NAME})
                        .toList());
        jdbc.batchUpdate(
                """
                INSERT INTO resident (committee_id, platform, account, external_id, created_at)
                VALUES (?, ?, ?, ?, NOW(6))""",
                IntStream.range(0, (households + householdsEach - 1) / householdsEach)
                        .mapToObj(i -> new Object[] {committee, platform, account, identity(committee, i)})
                        .toList());
        return residents(committee);
    }

    private List<Long> residents(long committee) {
        return jdbc.queryForList("SELECT id FROM resident WHERE committee_id = ? ORDER BY id", Long.class, committee);
    }

    public long openRelay(long committee) {
        jdbc.update("""
                INSERT INTO relay (committee_id, title, item, opens_at, closes_at, quota, state, created_at)
                VALUES (?, 'warm-up', 'warm-up', NOW(6) - INTERVAL 1 DAY, NOW(6) + INTERVAL 1 DAY, 100, 'PUBLISHED',
                  NOW(6))""", committee);
        long id = number("SELECT MAX(id) FROM relay WHERE committee_id = ?", committee);
        jdbc.update(
                "INSERT INTO relay_quota (relay_id, cell, committee_id, quota) VALUES (?, '', ?, 100)", id, committee);
        return id;
    }

    /** Before the next one is opened, where people may mean one only. */
    public void closeRelays(long committee) {
        jdbc.update("UPDATE relay SET state = 'CLOSED', closes_at = opens_at WHERE committee_id = ?", committee);
    }

    /** Takes away all that a server left which lives no more. */
    public void removeLeftOver() {
        jdbc.queryForList("SELECT id FROM committee WHERE scratch AND IS_FREE_LOCK(name)", Long.class)
                .forEach(this::remove);
    }

    public void remove(long committee) {
        for (String table : OF_RELAYS) {
            jdbc.update(
                    "DELETE FROM " + table + " WHERE relay_id IN (SELECT id FROM relay WHERE committee_id = ?)",
                    committee);
        }
        // each by its key: a search through all residents would wait for those who write just now
        List<Object[]> residents =
                residents(committee).stream().map(id -> new Object[] {id}).toList();
        jdbc.batchUpdate("DELETE FROM access_token WHERE holder = 'RESIDENT' AND holder_id = ?", residents);
        jdbc.batchUpdate("DELETE FROM conversation WHERE resident_id = ?", residents);
        jdbc.batchUpdate("DELETE FROM resident WHERE id = ?", residents);
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
