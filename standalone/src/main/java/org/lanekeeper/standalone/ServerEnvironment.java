package org.lanekeeper.standalone;

import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.context.support.StandardServletEnvironment;

/** What one server is told. Two servers live in one JVM, so nothing of it may be a system property. */
final class ServerEnvironment {
    private static final String PROFILES = "spring.profiles.active";

    private ServerEnvironment() {}

    /** For a server that will read its files by itself. */
    static ConfigurableEnvironment of(String configNames, Map<String, Object> given) {
        ConfigurableEnvironment environment = new StandardServletEnvironment();
        prepare(environment, configNames, given);
        return environment;
    }

    /** The settings a server of these files will see, read beforehand. */
    static ConfigurableEnvironment preview(String configNames, String... arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        prepare(environment, configNames, Map.of());
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    private static void prepare(ConfigurableEnvironment environment, String configNames, Map<String, Object> given) {
        var sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("standalone", given));
        sources.addFirst(new MapPropertySource("standaloneFiles", Map.of("spring.config.name", configNames)));
        if (!environment.containsProperty(PROFILES)) {
            // whoever sets another profile runs it in earnest, with secrets of their own
            sources.addLast(new MapPropertySource("standaloneProfile", Map.of(PROFILES, "trial")));
        }
    }
}
