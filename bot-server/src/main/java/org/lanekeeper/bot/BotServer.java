package org.lanekeeper.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the chat server: port 8081, any number of nodes. */
@SpringBootApplication(scanBasePackages = {"org.lanekeeper.bot", "org.lanekeeper.community"})
@ConfigurationPropertiesScan
public class BotServer {
    /** The names of its configuration files, in the order in which the later overrides the earlier. */
    public static final String CONFIG_NAMES = "application,bot-server";

    public static void main(String[] args) {
        System.setProperty("spring.config.name", CONFIG_NAMES);
        SpringApplication.run(BotServer.class, args);
    }
}
