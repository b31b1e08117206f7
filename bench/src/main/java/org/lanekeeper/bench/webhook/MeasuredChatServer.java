package org.lanekeeper.bench.webhook;

import org.lanekeeper.bot.BotServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Starts the chat server as it ships, and beside its webhooks the one they are compared with. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class MeasuredChatServer {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", BotServer.CONFIG_NAMES);
        new SpringApplication(BotServer.class, MeasuredChatServer.class).run(args);
    }
}
