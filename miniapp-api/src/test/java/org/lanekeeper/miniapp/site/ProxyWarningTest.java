package org.lanekeeper.miniapp.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class ProxyWarningTest {
    @ParameterizedTest
    @CsvSource({
        "https://lane.example, server.forward-headers-strategy, none,      true",
        "https://lane.example, server.forward-headers-strategy, '',        true",
        "https://lane.example, server.forward-headers-strategy, native,    false",
        "https://lane.example, server.forward-headers-strategy, framework, false",
        "https://lane.example, server.ssl.bundle,               ours,      false",
        "http://10.0.0.5:8080, server.forward-headers-strategy, none,      false"
    })
    void isGivenWhereAProxyHidesEverybody(
            String publicUrl, String setting, String value, boolean warned, CapturedOutput output) {
        SiteSettings site = new SiteSettings(URI.create(publicUrl), ZoneId.of("Asia/Shanghai"));
        new ProxyWarning(site, new MockEnvironment().withProperty(setting, value)).look();
        assertThat(output.getOut().contains("LANEKEEPER_FORWARDED")).isEqualTo(warned);
    }
}
