package org.lanekeeper.community.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Somebody else's transaction, which stays open until it is told to end. */
final class OtherTransaction implements AutoCloseable {
    private static final int LOCKED = 1205;

    private final Connection connection;

    private OtherTransaction(Connection connection) {
        this.connection = connection;
    }

    static OtherTransaction begin(DataSource database, int isolation) throws SQLException {
        Connection connection = database.getConnection();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        return new OtherTransaction(connection);
    }

    OtherTransaction run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
        return this;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Returns when somebody else holds the relay's row. */
    static void awaitLockOf(Relay relay, DataSource database) throws Exception {
        while (true) {
            try (OtherTransaction glance = begin(database, Connection.TRANSACTION_READ_COMMITTED)) {
                glance.run("SELECT id FROM relay WHERE id = ? FOR UPDATE NOWAIT", relay.id());
            } catch (SQLException locked) {
                if (locked.getErrorCode() == LOCKED) {
                    return;
                }
                throw locked;
            }
            Thread.sleep(2);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
