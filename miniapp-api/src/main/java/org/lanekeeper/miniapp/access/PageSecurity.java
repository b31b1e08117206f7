package org.lanekeeper.miniapp.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Browsers carry the token in a cookie, so forms need a second proof against other sites (CSRF). */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class PageSecurity {
    private static final int BUSY = 503;

    private static final String[] PUBLIC = {
        "/",
        "/error",
        "/favicon.ico",
        "/b/**",
        "/g/**",
        "/r/**",
        "/verify",
        "/v/**",
        "/a/**",
        "/vendor/**",
        "/css/**",
        "/js/**",
        "/webjars/**",
        "/admin/login",
        // names nobody, and is fetched again when nobody is signed in
        "/guard/worker.js",
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };

    /** Whoever is not signed in is led from here to the login, whether there is such a page or not. */
    private static final RequestMatcher STAFF =
            new OrRequestMatcher(Stream.of("/admin/**", "/redeem/**", "/guard/**", "/actuator/**")
                    .map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .toArray(RequestMatcher[]::new));

    @Bean
    @Order(2)
    SecurityFilterChain pageChain(HttpSecurity http, Tokens tokens, StaffCookie cookie, SiteSettings site)
            throws Exception {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieCustomizer(it ->
                it.httpOnly(true).sameSite("Lax").secure(site.isEncrypted()).path("/"));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/admin/logout")
                        .authenticated()
                        .requestMatchers("/admin")
                        .hasAnyRole(Roles.ADMIN, Roles.CLERK, Roles.BLOCK_OWNER, Roles.GUARD)
                        .requestMatchers("/admin/password")
                        .hasAnyRole(Roles.ADMIN, Roles.CLERK, Roles.BLOCK_OWNER, Roles.GUARD, Roles.PHARMACIST)
                        .requestMatchers("/admin/staff/**")
                        .hasRole(Roles.ADMIN)
                        // how far for block owners, each page says by itself
                        .requestMatchers("/admin/**")
                        .hasAnyRole(Roles.ADMIN, Roles.CLERK, Roles.BLOCK_OWNER)
                        .requestMatchers("/redeem/**")
                        .hasAnyRole(Roles.ADMIN, Roles.CLERK, Roles.PHARMACIST)
                        .requestMatchers("/guard/**")
                        .hasAnyRole(Roles.ADMIN, Roles.CLERK, Roles.GUARD)
                        .requestMatchers("/actuator/**")
                        .hasRole(Roles.ADMIN)
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(
                        new TokenFilter(tokens, cookie::read, response -> response.sendError(BUSY)),
                        UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint((request, response, e) -> turnAway(request, response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // each request brings its own proof of who asks; a new token each time would spoil the forms of other
                // tabs
                .csrf(it -> it.csrfTokenRepository(csrf)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SafeHeaders::strict)
                .build();
    }

    /** A mistyped link is a resident's, who has nothing to sign in with. */
    private static void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (STAFF.matches(request)) {
            response.sendRedirect(loginPage(request));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Back to where they wanted to go, once they are in. */
    private static String loginPage(HttpServletRequest request) {
        String wanted = request.getRequestURI();
        boolean back = request.getMethod().equals("GET") && StaffLoginForm.isLocal(wanted);
        return "/admin/login" + (back ? "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "");
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Keeps the framework from inventing a user of its own; staff come in by {@link Reception}. */
    @Bean
    UserDetailsService noDefaultUser() {
        return name -> {
            throw new UsernameNotFoundException("no user by this way");
        };
    }
}
