package org.lanekeeper.miniapp.console;

import org.lanekeeper.sandbox.SharedServices;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a server under test a database of its own and the shared Redis. */
class RealServices implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + SharedServices.freshDatabase(),
                        "lanekeeper.ledger.key=key-of-tests-0123456789-0123456789",
                        "lanekeeper.data.key=key-of-tests-0123456789-0123456789",
                        "spring.datasource.username=" + SharedServices.username(),
                        "spring.datasource.password=" + SharedServices.password(),
                        "spring.data.redis.port=" + SharedServices.redisPort(),
                        "lanekeeper.public-url=http://lane.example")
                .applyTo(context);
    }
}
