package org.lanekeeper.sandbox.mariadb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the server is told to run: on this machine only, durable, small. */
final class ServerOptions {
    private ServerOptions() {}

    /** What the first start and all others have in common. */
    static List<String> ofEveryStart() {
        List<String> options = new ArrayList<>(List.of("--innodb-log-file-size=64M", "--character-set-server=utf8mb4"));
        if ("root".equals(System.getProperty("user.name"))) {
            // refused otherwise
            options.add("--user=root");
        }
        return options;
    }

    static List<String> command(MariaDbProgram program, Path data, Path temporary, Path initial, int port) {
        List<String> command = new ArrayList<>(List.of(
                program.server().toString(),
                "--no-defaults",
                "--basedir=" + program.home(),
                "--lc-messages-dir=" + program.share(),
                "--datadir=" + data,
                "--tmpdir=" + temporary,
                "--pid-file=" + data.resolveSibling("mariadb.pid"),
                "--init-file=" + initial,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // its path may be longer than the 107 bytes a socket's may have, and nobody needs it
                "--socket=",
                "--skip-name-resolve",
                // certificates made at each start cost seconds; nothing leaves this machine
                "--skip-ssl",
                "--default-time-zone=+08:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=128M",
                "--aria-pagecache-buffer-size=16M",
                "--key-buffer-size=8M",
                "--max-connections=400",
                "--table-open-cache=400",
                "--max-allowed-packet=64M",
                "--feedback=OFF"));
        command.addAll(ofEveryStart());
        return command;
    }
}
