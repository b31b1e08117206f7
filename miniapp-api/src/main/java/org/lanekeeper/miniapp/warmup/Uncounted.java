package org.lanekeeper.miniapp.warmup;

import io.micrometer.observation.ObservationPredicate;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests that the server sends to itself before it is ready are none that an operator wants to see. */
@Configuration(proxyBeanMethods = false)
class Uncounted {
    @Bean
    ObservationPredicate countedOnceReady(ApplicationAvailability availability) {
        return (name, context) -> !name.equals("http.server.requests")
                || availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }
}
