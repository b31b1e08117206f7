package org.lanekeeper.bench.town;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.lanekeeper.bench.load.Requests;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;

/** One committee, its households, and residents who are signed in. */
public final class Town implements AutoCloseable {
    private static final int ROWS = 1000;

    private final Connection connection;
    private final int households;
    private final Tokens tokens;
    private final long committee;

    private Town(Connection connection, int households, Tokens tokens, long committee) {
        this.connection = connection;
        this.households = households;
        this.tokens = tokens;
        this.committee = committee;
    }

    /**
     * Fills the tables that the server has laid out.
     *
     * @param residents each belongs to the household of the same index, and signs up others besides
     */
    public static Town fill(EmbeddedMariaDb database, int households, int residents) throws SQLException {
        if (households > Doors.MOST || residents > households) {
            throw new IllegalArgumentException("too many households or residents");
        }
        Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
        long committee = insert(connection, "INSERT INTO committee (name) VALUES ('测速居委会')");
        long compound =
                insert(connection, "INSERT INTO compound (committee_id, name) VALUES (" + committee + ", '测速小区')");
        Tokens tokens = new Tokens(residents, 1);
        Town town = new Town(connection, households, tokens, committee);
        long first = town.insertHouseholds(compound);
        town.insertResidents(first);
        return town;
    }

    private static long insert(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS);
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** Values of one row of an index. */
    private interface Row {
        String of(int index);
    }

    private void insertRows(String into, int count, Row row) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (int from = 0; from < count; from += ROWS) {
                StringBuilder sql = new StringBuilder(into);
                for (int i = from; i < Math.min(from + ROWS, count); i++) {
                    sql.append(i == from ? " VALUES " : ", ").append(row.of(i));
                }
                statement.executeUpdate(sql.toString());
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private long insertHouseholds(long compound) throws SQLException {
        insertRows(
                "INSERT INTO household (committee_id, compound_id, building, room, name, phone, standing, created_at,"
                        + " updated_at)",
                households,
                i -> "(" + committee + ", " + compound + ", '" + Doors.building(i) + "', '" + Doors.room(i) + "', '"
                        + Doors.name(i) + "', NULL, 'REGISTERED', NOW(6), NOW(6))");
        return number("SELECT MIN(id) FROM household WHERE committee_id = " + committee);
    }

    private void insertResidents(long firstHousehold) throws SQLException {
        int residents = tokens.count();
        insertRows(
                "INSERT INTO resident (committee_id, platform, account, external_id, household_id, created_at)",
                residents,
                i -> "(" + committee + ", 'MINIAPP', 'bench', 'o" + i + "', " + (firstHousehold + i) + ", NOW(6))");
        long first = number("SELECT MIN(id) FROM resident WHERE committee_id = " + committee);
        insertRows(
                "INSERT INTO access_token (token_hash, committee_id, holder, holder_id, expires_at)",
                residents,
                i -> "('" + tokens.digest(i) + "', " + committee + ", 'RESIDENT', " + (first + i)
                        + ", NOW(6) + INTERVAL 1 DAY)");
    }

    /** A relay that is open, without a limit. */
    public long openRelay() throws SQLException {
        return insert(
                connection,
                "INSERT INTO relay (committee_id, title, item, opens_at, closes_at, state, created_at, behalf_cap)"
                        + " VALUES ("
                        + committee + ", '测速接龙', '口罩', NOW(6) - INTERVAL 1 HOUR, NOW(6) + INTERVAL 1 DAY,"
                        + " 'PUBLISHED', NOW(6), 50)");
    }

    /** Forgets all entries, so that each round finds tables of the same size. */
    public void clearEntries() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE TABLE relay_entry");
        }
    }

    public long number(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    public String text(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Mean number of joins that one transaction wrote: those of a batch share their instant of acceptance. */
    public double meanBatch(long relay) throws SQLException {
        String entries = " FROM relay_entry WHERE relay_id = " + relay;
        long count = number("SELECT COUNT(*)" + entries);
        return count == 0 ? 0 : (double) count / number("SELECT COUNT(DISTINCT accepted_at)" + entries);
    }

    public Connection connection() {
        return connection;
    }

    public int households() {
        return households;
    }

    public int residents() {
        return tokens.count();
    }

    /** Sign-ups of all households, one after the other. */
    public Requests joins(String path) {
        return joins(path, 0, households);
    }

    /**
     * @param from first household, whose own resident the first client is if there is one
     * @param end behind the last
     */
    public Requests joins(String path, int from, int end) {
        return new JoinRequests(path, tokens.range(from < tokens.count() ? from : 0), from, end);
    }

    /** The same page or resource asked again and again by each client, the clients being the first residents. */
    public Requests reads(String path) {
        byte[] head = Doors.ascii("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ");
        byte[] tail = Doors.ascii("\r\n\r\n");
        byte[][] all = tokens.range(0);
        return (int client, ByteBuffer into) -> {
            int resident = client % all.length;
            into.put(head).put(all[resident]).put(tail);
            return resident;
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
