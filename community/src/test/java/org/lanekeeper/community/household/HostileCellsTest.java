package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people typed as a name stays a name in a spreadsheet. */
class HostileCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"点我\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1,2)",
                "\t=1+1",
                "</t></is></c><c><f>1+1</f></c>",
                "<f>1+1</f>",
                "]]>&amp;"
            })
    void isNoFormula(String name) throws IOException {
        byte[] file = RosterSheet.write(List.of(List.of("幸福里小区", "3", "", "502", name, "")));
        String all = parts(file);
        assertThat(all).contains("幸福里小区").doesNotContain("<f>", "<f ", "t=\"e\"", "hyperlink");
    }

    private static String parts(byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile archive = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry part : Collections.list(archive.getEntries())) {
                all.append(new String(archive.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
