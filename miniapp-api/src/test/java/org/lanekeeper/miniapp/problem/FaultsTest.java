package org.lanekeeper.miniapp.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.TransactionSystemException;

class FaultsTest {
    private static final SQLException LOST = new SQLException("Communications link failure", "08S01");

    @Test
    void aLostConnectionPasses() {
        assertThat(Faults.isPassing(new RecoverableDataAccessException("", LOST)))
                .isTrue();
        assertThat(Faults.isPassing(new IllegalStateException(new SQLTransientConnectionException("no connection"))))
                .isTrue();
    }

    @Test
    void aLostConnectionPassesAlsoWhenItsRollBackFailed() {
        TransactionSystemException rollBack =
                new TransactionSystemException("roll-back failed", new SQLException("Connection is closed"));
        rollBack.initApplicationException(new RecoverableDataAccessException("", LOST));
        assertThat(Faults.isPassing(rollBack)).isTrue();
    }

    @Test
    void otherFaultsDoNotPass() {
        assertThat(Faults.isPassing(new IllegalStateException("a bug"))).isFalse();
        assertThat(Faults.isPassing(new SQLException("no such column", "42S22", 1054)))
                .isFalse();
        TransactionSystemException rollBack = new TransactionSystemException("roll-back failed", new SQLException(""));
        rollBack.initApplicationException(new IllegalStateException("a bug"));
        assertThat(Faults.isPassing(rollBack)).isFalse();
    }
}
