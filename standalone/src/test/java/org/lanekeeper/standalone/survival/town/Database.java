package org.lanekeeper.standalone.survival.town;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;

/** The database of record: a process that can be killed and comes back with the same port and data. */
public final class Database implements AutoCloseable {
    private final Path folder;
    private EmbeddedMariaDb running;

    private Database(Path folder, EmbeddedMariaDb running) {
        this.folder = folder;
        this.running = running;
    }

    static Database startEmpty(Path folder) {
        return new Database(folder, EmbeddedMariaDb.startEmpty(folder, 0));
    }

    /** The power fails. */
    public void kill() {
        Signal.KILL.send(process());
    }

    /** Comes back after whatever happened to it; recovery included. */
    public void start() {
        int port = running.port();
        running.close();
        running = EmbeddedMariaDb.start(folder, port);
    }

    /** Ends it in good order. */
    public void stop() {
        running.close();
    }

    public boolean isUp() {
        return ProcessHandle.of(running.pid()).filter(ProcessHandle::isAlive).isPresent();
    }

    /** Nothing moves in it until {@link #resume()}; its connections stay open. */
    public void pause() {
        Signal.STOP.send(process());
    }

    public void resume() {
        Signal.CONT.send(process());
    }

    /** A connection past all wires. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(running.jdbcUrl(), running.username(), running.password());
    }

    public Path data() {
        return folder.resolve("data");
    }

    int port() {
        return running.port();
    }

    /** Its address as seen through a wire. */
    String urlThrough(Wire wire) {
        return running.jdbcUrl().replace(":" + running.port() + "/", ":" + wire.port() + "/");
    }

    String username() {
        return running.username();
    }

    String password() {
        return running.password();
    }

    private ProcessHandle process() {
        return ProcessHandle.of(running.pid()).orElseThrow();
    }

    @Override
    public void close() {
        running.close();
    }
}
