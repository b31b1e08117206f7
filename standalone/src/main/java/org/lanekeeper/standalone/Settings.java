package org.lanekeeper.standalone;

import java.nio.file.Path;
import java.util.List;
import org.lanekeeper.bot.BotServer;
import org.lanekeeper.miniapp.MiniappApi;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Where the data are and which ports are needed. The servers' ports come from their own files, so that they mean the same here and
 * elsewhere.
 *
 * @param data lanekeeper.standalone.data, ./data unless told otherwise
 * @param chat the simulated platforms
 * @param trial whether the sample accounts and secrets are in force
 */
record Settings(Path data, Door api, Door bot, Door chat, boolean trial) {
    /** A port, what it is for in Chinese and English, and the environment variable that changes it. */
    record Door(int port, String chinese, String english, String variable) {}

    static Settings read(String... arguments) {
        ConfigurableEnvironment own = ServerEnvironment.preview("application,standalone", arguments);
        return new Settings(
                Path.of(own.getProperty("lanekeeper.standalone.data", "./data"))
                        .toAbsolutePath()
                        .normalize(),
                door(
                        ServerEnvironment.preview(MiniappApi.CONFIG_NAMES, arguments),
                        8080,
                        "后台、网页和接口",
                        "console and pages",
                        "LANEKEEPER_API_PORT"),
                door(
                        ServerEnvironment.preview(BotServer.CONFIG_NAMES, arguments),
                        8081,
                        "聊天消息入口",
                        "chat webhooks",
                        "LANEKEEPER_BOT_PORT"),
                new Door(
                        own.getProperty("LANEKEEPER_SIM_PORT", Integer.class, 8090),
                        "模拟聊天",
                        "simulated chat",
                        "LANEKEEPER_SIM_PORT"),
                List.of(own.getActiveProfiles()).contains("trial"));
    }

    private static Door door(Environment server, int usual, String chinese, String english, String variable) {
        return new Door(server.getProperty("server.port", Integer.class, usual), chinese, english, variable);
    }

    /** The ports that have to be free: outside the trial nothing is simulated. */
    List<Door> doors() {
        return trial ? List.of(api, bot, chat) : List.of(api, bot);
    }
}
