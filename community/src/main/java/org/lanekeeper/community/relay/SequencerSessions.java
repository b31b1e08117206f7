package org.lanekeeper.community.relay;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.lanekeeper.community.patience.ConnectionPools;
import org.springframework.stereotype.Component;

/**
 * The sequencer's own connections, as many as it has workers: a rush of questions takes none of them away, and no other
 * code can send several statements in one message.
 */
@Component
class SequencerSessions implements AutoCloseable {
    private static final String SEVERAL = "allowMultiQueries=true";
    /** A transaction that the text of a script has ended is not ended once more when the connection is given back. */
    private static final String ENDED = "useLocalTransactionState=true";

    /** A batch looks hundreds of keys up, in indexes that it names: no use in trying each of them out before. */
    private static final String LOOK_UP = "SET SESSION eq_range_index_dive_limit = 1";

    private final HikariDataSource own;
    private final DataSource sessions;

    SequencerSessions(DataSource database, SequencerSettings settings, ConnectionPools pools) throws SQLException {
        if (database.isWrapperFor(HikariDataSource.class)) {
            own = of(database.unwrap(HikariDataSource.class), settings.workers());
            pools.add(own);
            sessions = own;
        } else {
            own = null;
            sessions = database;
        }
    }

    private static HikariDataSource of(HikariDataSource database, int most) {
        HikariDataSource own = new HikariDataSource();
        database.copyStateTo(own);
        String url = database.getJdbcUrl();
        own.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + SEVERAL + "&" + ENDED);
        own.setPoolName((database.getPoolName() == null ? "" : database.getPoolName() + " ") + "sequencer");
        own.setMinimumIdle(most);
        own.setMaximumPoolSize(most);
        own.setAutoCommit(false);
        own.setConnectionInitSql(
                (own.getConnectionInitSql() == null ? "" : own.getConnectionInitSql() + "; ") + LOOK_UP);
        return own;
    }

    DataSource source() {
        return sessions;
    }

    /** Whether a session of this connection carries out several statements that come in one message. */
    static boolean takesSeveral(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().contains(SEVERAL);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
