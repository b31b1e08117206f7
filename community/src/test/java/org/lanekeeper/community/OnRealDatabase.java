package org.lanekeeper.community;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lanekeeper.sandbox.SharedServices;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A test of the rules on a real MariaDB with all migrations. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = OnRealDatabase.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = OnRealDatabase.FreshDatabase.class)
public @interface OnRealDatabase {
    @SpringBootApplication
    class Application {}

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + SharedServices.freshDatabase(),
                            "lanekeeper.ledger.key=key-of-tests-0123456789-0123456789",
                            "lanekeeper.data.key=key-of-tests-0123456789-0123456789",
                            "spring.datasource.username=" + SharedServices.username(),
                            "spring.datasource.password=" + SharedServices.password())
                    .applyTo(context);
        }
    }
}
