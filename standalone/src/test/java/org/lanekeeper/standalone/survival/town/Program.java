package org.lanekeeper.standalone.survival.town;

import java.util.List;
import java.util.stream.Collectors;
import org.lanekeeper.bot.BotServer;
import org.lanekeeper.miniapp.MiniappApi;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * A server by its main class.
 *
 * @param foreign packages of auto-configurations that are on the class path only because the tests see both servers
 */
public record Program(Class<?> main, List<String> foreign) {
    public static final Program API = new Program(MiniappApi.class, List.of("com.github.kagkarlsson."));
    static final Program SHIFTED_API = new Program(ShiftedServer.class, API.foreign);
    public static final Program BOT = new Program(
            BotServer.class,
            List.of("org.springframework.boot.security.", "org.springframework.boot.thymeleaf.", "org.springdoc."));

    String excluded() {
        return ImportCandidates.load(AutoConfiguration.class, main.getClassLoader()).getCandidates().stream()
                .filter(name -> foreign.stream().anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }
}
