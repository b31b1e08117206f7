package org.lanekeeper.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.lanekeeper.sandbox.SharedServices;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole chat server with the trial's settings, on a real MariaDB and Redis, before simulated platforms. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BotServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "spring.config.name=" + BotServer.CONFIG_NAMES)
@ContextConfiguration(initializers = WithBotServer.Surroundings.class)
@ActiveProfiles("trial")
@Import(Street.class)
public @interface WithBotServer {
    class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            int port = freePort();
            Outside outside = Outside.before(port);
            TestPropertyValues.of(
                            "spring.datasource.url=" + SharedServices.freshDatabase(),
                            "spring.datasource.username=" + SharedServices.username(),
                            "spring.datasource.password=" + SharedServices.password(),
                            "LANEKEEPER_REDIS_PORT=" + SharedServices.redisPort(),
                            // another context's platforms have given out other tokens
                            "spring.data.redis.database=" + SharedServices.freshKeyspace(),
                            "server.port=" + port,
                            // groups hear of progress when a test lets them
                            "lanekeeper.groups.every=24h",
                            "LANEKEEPER_SIM_PORT=" + outside.port())
                    .applyTo(context);
            context.getBeanFactory().registerSingleton("outside", outside);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    outside.close();
                }
            });
        }

        /** Bound for a moment, to be found free. */
        static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
