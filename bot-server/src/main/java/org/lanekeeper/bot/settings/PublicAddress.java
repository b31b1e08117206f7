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
        return page("/v/", code);
    }

    /** The page on which a relay can be joined. */
    public String relay(long id) {
        return page("/r/", Long.toString(id));
    }

    /** The board of a relay. */
    public String board(long id) {
        return page("/b/", Long.toString(id));
    }

    /** Where somebody with number and receipt sees how an entry stands. */
    public String standing(long relayId) {
        return relay(relayId) + "/mine";
    }

    /** The page on which a person reads what staff replied. */
    public String replies(String code) {
        return page("/a/", code);
    }

    /** The page on which visitors register at a gate. */
    public String gate(String poster) {
        return page("/g/", poster);
    }

    /** The page for whoever was invited. */
    public String invitation(String code) {
        return page("/g/i/", code);
    }

    private String page(String path, String code) {
        String base = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return base + path + code;
    }
}
