package org.lanekeeper.standalone;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanekeeper.sandbox.mariadb.EmbeddedMariaDb;
import org.lanekeeper.sandbox.redis.EmbeddedRedis;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the two servers, as it would start alone, but on the embedded parts.
 *
 * @param foreign packages of auto-configurations that only the other server has on its class path when it runs alone; without leaving
 *     them out here the chat server would ask the messaging platforms to log in
 */
record Server(Class<?> application, String configNames, String name, List<String> foreign) {

    ConfigurableApplicationContext start(EmbeddedMariaDb mariaDb, EmbeddedRedis redis, String... arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.SERVLET);
        spring.setEnvironment(ServerEnvironment.of(
                configNames,
                Map.ofEntries(
                        entry("spring.application.name", name),
                        entry("spring.datasource.url", mariaDb.jdbcUrl()),
                        entry("spring.datasource.username", mariaDb.username()),
                        entry("spring.datasource.password", mariaDb.password()),
                        entry("spring.datasource.hikari.pool-name", name),
                        entry("spring.data.redis.host", "127.0.0.1"),
                        entry("spring.data.redis.port", redis.port()),
                        entry("spring.data.redis.password", ""),
                        entry("spring.autoconfigure.exclude", excluded()),
                        entry("spring.jmx.enabled", "false"),
                        // the log is one for both and ends after them
                        entry("logging.register-shutdown-hook", "false"),
                        entry("logging.include-application-name", "false"),
                        entry("spring.main.banner-mode", "off"),
                        // the order of closing is ours: see Running
                        entry("spring.main.register-shutdown-hook", "false"))));
        return spring.run(arguments);
    }

    private String excluded() {
        return ImportCandidates.load(AutoConfiguration.class, application.getClassLoader()).getCandidates().stream()
                .filter(name -> foreign.stream().anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }
}
