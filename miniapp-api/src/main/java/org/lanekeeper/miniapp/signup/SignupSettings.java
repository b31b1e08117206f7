package org.lanekeeper.miniapp.signup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one address may do on the pages without an account. Many households share an address: telephone networks give a
 * whole district one.
 *
 * @param signUpsPerMinute forms it may send
 * @param strangersPerMinute of these, doors that the roster does not have
 * @param guessesPerMinute receipts that do not exist it may ask for
 */
@ConfigurationProperties("lanekeeper.signup")
record SignupSettings(
        @DefaultValue("600") int signUpsPerMinute,
        @DefaultValue("20") int strangersPerMinute,
        @DefaultValue("30") int guessesPerMinute) {}
