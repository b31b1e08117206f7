package org.lanekeeper.miniapp;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the interface for programs, the phone pages and the console: port 8080, any number of nodes. */
@SpringBootApplication(scanBasePackages = {"org.lanekeeper.miniapp", "org.lanekeeper.community"})
@ConfigurationPropertiesScan
public class MiniappApi {
    /** The names of its configuration files, in the order in which the later overrides the earlier. */
    public static final String CONFIG_NAMES = "application,miniapp-api";

    public static void main(String[] args) {
        System.setProperty("spring.config.name", CONFIG_NAMES);
        SpringApplication.run(MiniappApi.class, args);
    }
}
