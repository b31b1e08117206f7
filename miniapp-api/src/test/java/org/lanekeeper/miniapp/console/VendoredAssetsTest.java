package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What we serve of others is what its manifest says, and carries its licence. */
class VendoredAssetsTest {
    record Asset(String name, String version, String licence, String file, String sha256) {}

    @Test
    void everyFileIsTheOneInTheManifest() throws IOException, NoSuchAlgorithmException {
        List<Asset> assets = JsonMapper.shared().readValue(read("manifest.json"), new TypeReference<>() {});
        assertThat(assets).extracting(Asset::name).containsExactlyInAnyOrder("weui", "htmx.org");
        for (Asset asset : assets) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(read(asset.file()));
            assertThat(HexFormat.of().formatHex(digest)).as(asset.name()).isEqualTo(asset.sha256());
            String folder = asset.file().substring(0, asset.file().indexOf('/'));
            assertThat(read(folder + "/LICENSE"))
                    .as("licence of " + asset.name())
                    .isNotEmpty();
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = VendoredAssetsTest.class.getResourceAsStream("/static/vendor/" + file)) {
            assertThat(in).as(file).isNotNull();
            return in.readAllBytes();
        }
    }
}
