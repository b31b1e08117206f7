package org.lanekeeper.miniapp.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lanekeeper.miniapp.MiniappApi;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole server on a free port, against a real database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = MiniappApi.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=" + MiniappApi.CONFIG_NAMES)
@ContextConfiguration(initializers = RealServices.class)
@Import({Neighbourhood.class, Desk.class, SentPictures.class, Stall.class})
@interface WithConsole {}
