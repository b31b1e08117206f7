package org.lanekeeper.standalone;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A calm screen: warnings only. All else goes to a file in the data folder. Set up once, the servers find it done. */
final class Logs {
    private Logs() {}

    static void toFileIn(Path data, String... arguments) {
        ConfigurableEnvironment environment = ServerEnvironment.preview("application,standalone", arguments);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "standaloneLogs",
                        Map.of(
                                "logging.file.name",
                                        data.resolve("logs/lanekeeper.log").toString(),
                                "logging.include-application-name", "false",
                                "logging.threshold.console", "warn",
                                "logging.pattern.console", "%clr(%d{HH:mm:ss} %5p %logger{0}: %m%nopex){faint}%n",
                                "logging.logback.rollingpolicy.total-size-cap", "200MB")));
        LoggingSystem system = LoggingSystem.get(Logs.class.getClassLoader());
        LogFile file = LogFile.get(environment);
        system.getSystemProperties(environment).apply(file);
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, file);
        // a failed start is told in one line by ourselves, with its trace in the file
        for (String chatty : new String[] {
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
            "org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext"
        }) {
            system.setLogLevel(chatty, LogLevel.OFF);
        }
        // the second server finds the meters of the first in their common register: no trouble of whoever looks at the
        // screen
        system.setLogLevel("io.micrometer.core.instrument", LogLevel.ERROR);
    }
}
