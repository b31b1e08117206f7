package org.lanekeeper.miniapp.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in and for how long.
 *
 * @param staffSession how long a staff token is good
 * @param residentSession how long a resident's token is good
 * @param rememberFor how long a token is believed without asking the database; a token taken back on another node
 *     works here for at most that long
 * @param failures wrong passwords in a row that lock an account
 * @param lockFor for how long
 * @param loginsPerMinute failed logins an address may make; good ones do not count, since a whole office may share it
 */
@ConfigurationProperties("lanekeeper.access")
public record AccessSettings(
        @DefaultValue("12h") Duration staffSession,
        @DefaultValue("30d") Duration residentSession,
        @DefaultValue("10s") Duration rememberFor,
        @DefaultValue("5") int failures,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("20") int loginsPerMinute) {}
