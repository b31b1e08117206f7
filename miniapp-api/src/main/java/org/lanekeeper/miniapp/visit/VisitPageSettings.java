package org.lanekeeper.miniapp.visit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one address or telephone may do. A gate, and a telephone network, give many people one address.
 *
 * @param perAddress registrations that may come from one address in a minute
 * @param perDevice registrations that one telephone may send in a minute
 * @param guesses codes that do not exist an address may ask for in a minute
 * @param triesPerCode wrong telephones for one code in a minute
 */
@ConfigurationProperties("lanekeeper.visit-page")
public record VisitPageSettings(
        @DefaultValue("600") int perAddress,
        @DefaultValue("20") int perDevice,
        @DefaultValue("30") int guesses,
        @DefaultValue("5") int triesPerCode) {}
