package org.lanekeeper.miniapp.access;

import jakarta.servlet.DispatcherType;
import org.lanekeeper.miniapp.problem.ProblemWriter;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/** Programs show a bearer token with every request; nothing is remembered between requests. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {
    /** Requests are observed as a whole; a span for each filter costs a tenth of the request. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, Tokens tokens, ProblemWriter problems) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/login", "/api/staff/login")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .addFilterBefore(
                        new TokenFilter(tokens, BearerToken::in, response -> problems.write(response, Refusal.busy())),
                        UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, e) -> problems.write(response, Refusal.notSignedIn()))
                        .accessDeniedHandler((request, response, e) -> problems.write(response, Refusal.notAllowed())))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders::strict)
                .build();
    }
}
