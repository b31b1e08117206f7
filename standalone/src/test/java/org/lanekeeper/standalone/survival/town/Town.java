package org.lanekeeper.standalone.survival.town;

import static java.util.Map.entry;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.lanekeeper.standalone.survival.crowd.Chat;
import org.lanekeeper.standalone.survival.crowd.Desk;
import org.lanekeeper.standalone.survival.crowd.Neighbours;
import org.lanekeeper.standalone.survival.crowd.Resident;

/** One installation for all experiments of a test JVM: a database, a Redis, servers, a committee with its residents. */
public final class Town implements AutoCloseable {
    private static final int HOUSEHOLDS = 600;
    private static final String ADMINISTRATOR = "survivor";
    private static final String PASSWORD = "only-on-loopback";

    /** Servers are restarted often; in the short form that has to be quick. */
    private static final String WARM_UP = Integer.getInteger("survival.runs", 1) > 1 ? "500" : "0";

    private final Folder folder;
    private final Database database;
    private final Cache cache;
    private final List<Node> nodes = new ArrayList<>();
    private ChatDoor chatDoor;
    private ChatDoor otherChatDoor;
    private final Desk desk;
    private final List<Resident> residents;

    private Town(Folder folder) throws SQLException {
        this.folder = folder;
        this.database = Database.startEmpty(folder.path().resolve("mariadb"));
        this.cache = Cache.startEmpty(folder.path().resolve("redis"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "leave town"));
        nodes(1);
        this.desk = Desk.signIn(this::anyServer, ADMINISTRATOR, PASSWORD);
        try (Connection connection = database.connect()) {
            this.residents = Neighbours.moveIn(HOUSEHOLDS, desk.web(), connection);
        }
    }

    static Town found() {
        try {
            return new Town(Folder.take());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** So many servers for mini-programs, all healthy. */
    public List<Node> nodes(int count) {
        for (int i = nodes.size(); i < count; i++) {
            nodes.add(newNode("api-" + (i + 1), Program.API, Map.of()));
        }
        List<Node> wanted = nodes.subList(0, count);
        wanted.stream().filter(node -> !node.isAlive()).forEach(Node::launch);
        wanted.forEach(Node::awaitUp);
        return List.copyOf(wanted);
    }

    /** The way in by chat, with a server of its own; it starts with the first who asks. */
    public Chat chat() {
        if (chatDoor == null) {
            chatDoor = ChatDoor.open(this, "bot");
        }
        return chatDoor.chat();
    }

    /** The servers of {@link #chat()} and {@link #otherChat()} stand still until these are asked for again. */
    public void closeChat() {
        Stream.of(chatDoor, otherChatDoor).filter(Objects::nonNull).forEach(ChatDoor::rest);
    }

    /** The same people by a second server, on the same database and Redis. */
    public Chat otherChat() {
        if (otherChatDoor == null) {
            otherChatDoor = ChatDoor.open(this, "bot-2");
        }
        return otherChatDoor.chat();
    }

    /** The server behind {@link #chat()}, which comes back for the next who asks. */
    public void killChat() {
        chatDoor.kill();
    }

    /** The server behind {@link #otherChat()}. */
    public void killOtherChat() {
        otherChatDoor.kill();
    }

    /** A further server, not started yet, which whoever asked for it closes. */
    public Node newNode(String name, Program program, Map<String, String> settings) {
        Wire wire = wire();
        Map<String, String> all = new HashMap<>(Map.ofEntries(
                entry("spring.profiles.active", "trial"),
                entry("spring.datasource.url", database.urlThrough(wire)),
                entry("spring.datasource.username", database.username()),
                entry("spring.datasource.password", database.password()),
                entry("spring.data.redis.host", "127.0.0.1"),
                entry("spring.data.redis.port", String.valueOf(cache.port())),
                entry("spring.autoconfigure.exclude", program.excluded()),
                entry("lanekeeper.warm-up.joins", WARM_UP),
                entry("lanekeeper.founding.name", "演练居委会"),
                entry("lanekeeper.founding.admin-username", ADMINISTRATOR),
                entry("lanekeeper.founding.admin-password", PASSWORD),
                entry("lanekeeper.founding.mp", ChatDoor.ACCOUNT),
                entry("lanekeeper.founding.miniapp", "wxtrial00000ma")));
        all.putAll(settings);
        return new Node(name, program, all, folder.path().resolve("servers"), wire);
    }

    /** A further server whose clock is wrong, not started yet. */
    public Node newShiftedNode(Duration ahead) {
        return newNode("shifted", Program.SHIFTED_API, Map.of(ShiftedServer.AHEAD, ahead.toString()));
    }

    /** Mends what an experiment has left broken. */
    void heal() {
        if (!database.isUp()) {
            database.start();
        }
        if (!cache.isUp()) {
            cache.start();
        }
        nodes.forEach(node -> {
            node.wire().mend();
            node.resume();
        });
        nodes(1);
    }

    /** Connections by a wire of their own, two at most. They give an answer up after a second. */
    public HikariDataSource pool(Wire wire) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.urlThrough(wire));
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(2);
        pool.addDataSourceProperty("socketTimeout", "1000");
        return pool;
    }

    /** A further wire to the database. */
    public Wire wire() {
        return Wire.to(database::port);
    }

    private URI anyServer() {
        return nodes.stream()
                .filter(Node::isAlive)
                .findFirst()
                .orElse(nodes.get(0))
                .address();
    }

    public Database database() {
        return database;
    }

    public Cache cache() {
        return cache;
    }

    public Desk desk() {
        return desk;
    }

    /** The first so many of them. */
    public List<Resident> residents(int count) {
        return residents.subList(0, count);
    }

    @Override
    public synchronized void close() {
        if (chatDoor != null) {
            chatDoor.close();
        }
        if (otherChatDoor != null) {
            otherChatDoor.close();
        }
        nodes.forEach(Node::close);
        nodes.clear();
        cache.close();
        database.close();
        folder.close();
    }
}
