package org.lanekeeper.bot.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where residents' telephones find the pages.
 *
 * @param publicUrl what every link begins with
 */
@ConfigurationProperties("lanekeeper")
public record PublicAddress(
        @DefaultValue("http://127.0.0.1:8080") String publicUrl) {
    /** The page of a voucher. */
    public String voucher(String code) {
        String base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return base + "/v/" + code;
    }
}
