package org.lanekeeper.sandbox.mariadb;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.sandbox.process.CannotStart;
import org.lanekeeper.sandbox.process.PrivateFiles;

/**
 * Lays out a new data folder as mariadb-install-db does, without its shell script (which breaks on blanks in a path) and without help
 * texts and test database. An interrupted attempt leaves nothing that looks finished.
 */
final class SystemTables {
    private static final List<String> SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    private SystemTables() {}

    static void create(MariaDbProgram program, Path data) throws IOException {
        Path draft = data.resolveSibling("creating");
        PrivateFiles.delete(draft);
        PrivateFiles.folder(draft);
        Path log = data.resolveSibling("creating.log");
        ProcessBuilder builder = new ProcessBuilder(command(program, draft))
                .directory(draft.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        try {
            feed(process, program);
            int result = process.waitFor();
            if (result != 0) {
                throw new CannotStart("MariaDB could not create its tables, see " + log);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while creating the database", stopped);
        } finally {
            process.destroyForcibly();
        }
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> command(MariaDbProgram program, Path data) {
        List<String> command = new ArrayList<>(List.of(
                program.server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + program.home(),
                "--lc-messages-dir=" + program.share(),
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        command.addAll(ServerOptions.ofEveryStart());
        return command;
    }

    private static void feed(Process process, MariaDbProgram program) throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            // root may come through a local socket only, and the server opens none
            input.write("create database if not exists mysql;\nuse mysql;\nset @auth_root_socket='root';\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                Files.copy(program.share().resolve(script), input);
            }
        } catch (IOException brokenPipe) {
            if (process.isAlive()) {
                throw brokenPipe;
            }
        }
    }
}
