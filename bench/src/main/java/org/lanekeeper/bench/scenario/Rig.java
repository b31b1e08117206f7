package org.lanekeeper.bench.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lanekeeper.bench.process.Database;
import org.lanekeeper.bench.process.Processor;
import org.lanekeeper.bench.process.Program;
import org.lanekeeper.bench.process.ServerProcess;
import org.lanekeeper.bench.process.Usage;
import org.lanekeeper.bench.town.Town;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;
import org.lanekeeper.sandbox.redis.EmbeddedRedis;

/** Everything that runs: database, Redis, servers, and the town in the database. */
public final class Rig implements AutoCloseable {
    private final List<ServerProcess> servers = new ArrayList<>();
    private final Path data;
    private final Scale scale;
    private final EmbeddedRedis redis;
    private final EmbeddedMariaDb database;
    private Town town;
    private ServerProcess chat;

    private Rig(Path data, Scale scale, EmbeddedRedis redis, EmbeddedMariaDb database) {
        this.data = data;
        this.scale = scale;
        this.redis = redis;
        this.database = database;
    }

    public static Rig start(Path data, Scale scale) throws IOException, InterruptedException, SQLException {
        EmbeddedRedis redis = EmbeddedRedis.startEmpty(data.resolve("redis"), 0);
        Rig rig = new Rig(data, scale, redis, Database.start(data.resolve("mariadb")));
        try {
            rig.addServer();
            rig.town = Town.fill(rig.database, scale.households(), scale.residents());
            return rig;
        } catch (IOException | InterruptedException | SQLException | RuntimeException failed) {
            rig.close();
            throw failed;
        }
    }

    ServerProcess addServer() throws IOException, InterruptedException {
        Path log = data.resolve("server-" + (servers.size() + 1) + ".log");
        ServerProcess server = ServerProcess.start(database, redis.port(), log, scale.heap());
        servers.add(server);
        return server;
    }

    /** The chat server, started when it is asked for. */
    ServerProcess chat(List<String> settings) throws IOException, InterruptedException {
        if (chat == null) {
            Path log = data.resolve("chat.log");
            chat = ServerProcess.start(Program.CHAT, settings, database, redis.port(), log, scale.heap());
        }
        return chat;
    }

    /** Processor time of the servers so far, in nanoseconds. */
    long serverNanos() {
        return Stream.concat(servers.stream(), Stream.ofNullable(chat))
                .mapToLong(server -> Usage.processor(server.pid()).toNanos())
                .sum();
    }

    long databaseNanos() {
        return Usage.processor(database.pid()).toNanos();
    }

    /** Looks at the whole machine and tells us from others. */
    Processor processor() {
        return new Processor(() ->
                serverNanos() + databaseNanos() + Usage.processor(redis.pid()).toNanos() + clientNanos());
    }

    static long clientNanos() {
        return Usage.processor(ProcessHandle.current().pid()).toNanos();
    }

    ServerProcess server() {
        return servers.get(0);
    }

    List<ServerProcess> servers() {
        return servers;
    }

    public Town town() {
        return town;
    }

    Scale scale() {
        return scale;
    }

    Path data() {
        return data;
    }

    @Override
    public void close() {
        servers.forEach(ServerProcess::close);
        if (chat != null) {
            chat.close();
        }
        try {
            if (town != null) {
                town.close();
            }
        } catch (SQLException ignored) {
            // the database ends next
        }
        database.close();
        redis.close();
    }
}
