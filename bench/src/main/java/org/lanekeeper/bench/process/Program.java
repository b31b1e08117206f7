package org.lanekeeper.bench.process;

import java.util.List;
import java.util.stream.Collectors;
import org.lanekeeper.bench.server.MeasuredServer;
import org.lanekeeper.bench.webhook.MeasuredChatServer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** A server by its main class. Without what is on the class path only because the bench sees both servers. */
public enum Program {
    MINIAPP(MeasuredServer.class, "com.github.kagkarlsson."),
    CHAT(
            MeasuredChatServer.class,
            "org.springframework.boot.security.",
            "org.springframework.boot.thymeleaf.",
            "org.springdoc.");

    private final Class<?> main;
    private final List<String> foreign;

    Program(Class<?> main, String... foreign) {
        this.main = main;
        this.foreign = List.of(foreign);
    }

    Class<?> main() {
        return main;
    }

    String excluded() {
        return ImportCandidates.load(AutoConfiguration.class, main.getClassLoader()).getCandidates().stream()
                .filter(name -> foreign.stream().anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }
}
