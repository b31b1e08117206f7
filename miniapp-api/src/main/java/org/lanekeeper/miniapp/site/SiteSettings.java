package org.lanekeeper.miniapp.site;

import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people outside reach this installation, and by which clock they live.
 *
 * @param publicUrl what residents' links and QR codes begin with
 * @param zone of the times on screens, whatever the machine's own
 */
@ConfigurationProperties("lanekeeper")
public record SiteSettings(
        @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
        @DefaultValue("Asia/Shanghai") ZoneId zone) {
    public SiteSettings {
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
    }

    /** Whether cookies may be kept to encrypted connections. */
    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /**
     * @param path local, with its leading slash
     */
    public String link(String path) {
        return publicUrl + path;
    }
}
