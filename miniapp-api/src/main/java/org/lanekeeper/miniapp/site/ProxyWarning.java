package org.lanekeeper.miniapp.site;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says so when residents come over https, this server speaks plain http, and it does not read what the proxy between
 * them knows: then all visitors share the proxy's address and with it one limit of wrong tries.
 */
@Component
class ProxyWarning {
    private static final Logger log = LoggerFactory.getLogger(ProxyWarning.class);

    private final SiteSettings site;
    private final Environment environment;

    ProxyWarning(SiteSettings site, Environment environment) {
        this.site = site;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (site.isEncrypted() && !isForwarded() && !endsEncryptionItself()) {
            log.warn("lanekeeper.public-url begins with https, but LANEKEEPER_FORWARDED is off: everybody who comes"
                    + " through the proxy counts as one address. Set LANEKEEPER_FORWARDED=native, and let the proxy"
                    + " set X-Forwarded-For and X-Forwarded-Proto.");
        }
    }

    private boolean isForwarded() {
        String strategy = environment.getProperty("server.forward-headers-strategy", "none");
        return !strategy.isBlank() && !strategy.equalsIgnoreCase("none");
    }

    private boolean endsEncryptionItself() {
        return environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
    }
}
