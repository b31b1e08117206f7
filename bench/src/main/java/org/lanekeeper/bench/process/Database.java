package org.lanekeeper.bench.process;

import java.nio.file.Path;
import java.util.List;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;

/** MariaDB that loses nothing: log flushed at every commit (the sandbox's own setting), binary log synced at every commit. */
public final class Database {
    private static final List<String> DURABLE = List.of(
            "--innodb-flush-log-at-trx-commit=1",
            "--server-id=1",
            "--log-bin=binlog",
            "--binlog-format=ROW",
            "--binlog-row-image=MINIMAL",
            "--sync-binlog=1",
            // what is kept of a million visits fits in
            "--innodb-buffer-pool-size=2G");

    private Database() {}

    public static EmbeddedMariaDb start(Path folder) {
        return EmbeddedMariaDb.startEmpty(folder, 0, DURABLE);
    }
}
