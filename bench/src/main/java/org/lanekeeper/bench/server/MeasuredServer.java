package org.lanekeeper.bench.server;

import org.lanekeeper.miniapp.MiniappApi;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Starts the server as it ships, and beside its own endpoints those it is compared with. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class MeasuredServer {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", MiniappApi.CONFIG_NAMES);
        new SpringApplication(MiniappApi.class, MeasuredServer.class).run(args);
    }
}
