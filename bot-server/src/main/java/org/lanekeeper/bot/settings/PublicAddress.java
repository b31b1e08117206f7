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
        return base() + "/v/" + code;
    }

    /** The board of a relay, which everybody may see. */
    public String board(long relayId) {
        return base() + "/b/" + relayId;
    }

    /** Where somebody with number and receipt sees how an entry stands. */
    public String standing(long relayId) {
        return base() + "/r/" + relayId + "/mine";
    }

    private String base() {
        return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }
}
