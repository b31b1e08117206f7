package org.lanekeeper.standalone.survival.town;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lanekeeper.sandbox.platform.Settings;
import org.lanekeeper.sandbox.platform.SimulatedPlatforms;
import org.lanekeeper.sandbox.platform.mp.OfficialAccount;
import org.lanekeeper.sandbox.platform.webhook.PushMode;
import org.lanekeeper.sandbox.process.LoopbackPorts;
import org.lanekeeper.standalone.scenario.Web;
import org.lanekeeper.standalone.survival.crowd.Chat;

/** The chat server in a process of its own, and the platform that calls it. */
final class ChatDoor implements AutoCloseable {
    /** The trial's official account, as its settings file names it. */
    static final String ACCOUNT = "wxtrial00000mp";

    private static final String SECRET = "trial-mp-secret-0000000000000000";
    private static final String TOKEN = "trial-mp-token";
    private static final String KEY = "dHJpYWwtb25seS1tcC1rZXktMzItYnl0ZXMtbG9uZyE";

    private final Node server;
    private final SimulatedPlatforms platforms;
    private final URI outside;

    private ChatDoor(Node server, SimulatedPlatforms platforms, URI outside) {
        this.server = server;
        this.platforms = platforms;
        this.outside = outside;
    }

    /** @param name of the server */
    static ChatDoor open(Town town, String name) {
        try {
            int port = LoopbackPorts.choose(0);
            Node server = town.newNode(name, Program.BOT, Map.of("LANEKEEPER_SIM_PORT", String.valueOf(port)));
            server.launch();
            OfficialAccount account = new OfficialAccount(
                    ACCOUNT,
                    SECRET,
                    TOKEN,
                    KEY,
                    PushMode.SAFE,
                    server.address().resolve("/wechat/mp/" + ACCOUNT),
                    "演练居委会",
                    List.of());
            SimulatedPlatforms platforms = SimulatedPlatforms.start(
                    Settings.onLoopback(port, List.of(account), List.of(), List.of(), List.of()));
            return new ChatDoor(server, platforms, URI.create("http://127.0.0.1:" + port));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Chat chat() {
        if (!server.isAlive()) {
            server.launch();
        }
        server.awaitUp();
        return new Chat(new Web(outside, null), ACCOUNT);
    }

    void rest() {
        if (server.isAlive()) {
            server.kill();
        }
    }

    void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.close();
        platforms.close();
    }
}
