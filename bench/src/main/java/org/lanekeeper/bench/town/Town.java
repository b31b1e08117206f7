package org.lanekeeper.bench.town;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
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
                        + " updated_at, changed_at)",
                households,
                i -> "(" + committee + ", " + compound + ", '" + Doors.building(i) + "', '" + Doors.room(i) + "', '"
                        + Doors.name(i) + "', NULL, 'REGISTERED', NOW(6), NOW(6), NOW(6) - INTERVAL 1 HOUR)");
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

    private long number(String sql) throws SQLException {
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

    /** The token of one of the residents. */
    public String token(int resident) {
        return tokens.get(resident);
    }

    /** The relays of this committee. */
    public Relays relays() {
        return new Relays(connection, committee);
    }

    /** Those who come to visit this committee's households. */
    public Visitors visitors() {
        return new Visitors(connection, committee, tokens);
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

    /**
     * Sign-ups of one household after the other.
     *
     * @param path with the place of the relay's number, see {@link JoinRequests#RELAY}
     * @param relays taken in turn
     */
    public Requests joins(String path, List<Long> relays) {
        return joins(path, relays, new Range(0, households), 0);
    }

    /**
     * Sign-ups of some households.
     *
     * @param firstResident who signs up first; the next are the next residents, and then they begin again
     */
    public Requests joins(String path, List<Long> relays, Range range, int firstResident) {
        return new JoinRequests(path, relays, tokens.range(firstResident), range);
    }

    /** Each client signs up its own household, the first client that of the first resident. */
    public Requests ownJoins(String path, List<Long> relays) {
        return new JoinRequests(path, relays, tokens.range(0), null);
    }

    /** The official account is the committee's. */
    public void serveChat() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT IGNORE INTO committee_account (committee_id, platform, account) VALUES ("
                    + committee + ", 'MP', '" + SealedTexts.ACCOUNT + "')");
        }
    }

    /**
     * What people of these households write to the committee's official account.
     *
     * @param known whether they have written before
     */
    public SealedTexts chat(Range range, boolean known) throws SQLException {
        if (known) {
            insertRows(
                    "INSERT INTO resident (committee_id, platform, account, external_id, created_at)",
                    range.end() - range.from(),
                    i -> "(" + committee + ", 'MP', '" + SealedTexts.ACCOUNT + "', '"
                            + SealedTexts.openid(range.from() + i) + "', NOW(6))");
        }
        return new SealedTexts(range, Instant.now().getEpochSecond());
    }

    /** The same page or resource asked again and again by each client, the clients being the first residents. */
    public Requests reads(String path) {
        byte[] head = Doors.ascii("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ");
        // as every browser and mini-program says
        byte[] tail = Doors.ascii("\r\nAccept-Encoding: gzip, deflate\r\n\r\n");
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
