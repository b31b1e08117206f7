package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a careful clerk reads in texts of every shape. */
class AddressCorpusTest {
    private static final int FEWEST = 450;

    /**
     * @param key empty where the text holds no address
     * @param part of the text, from the first to the last character of the address
     */
    record Case(String text, String key, String part) {
        static Case of(String line) {
            String[] columns = line.split("\t", -1);
            return new Case(shown(columns[0]), columns[1], shown(columns[2]));
        }

        private static String shown(String column) {
            return column.replace('⏎', '\n').replace('␠', ' ');
        }

        Case read() {
            return AddressReader.find(text)
                    .map(found -> new Case(text, found.address().key(), text.substring(found.start(), found.end())))
                    .orElse(new Case(text, "", ""));
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream file = AddressCorpusTest.class.getResourceAsStream("/addresses/corpus.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# ") && !line.isEmpty())
                    .map(Case::of)
                    .toList();
        }
    }

    @Test
    void allAreReadAsTheClerkReadsThem() throws IOException {
        List<Case> cases = cases();
        List<String> misses = new ArrayList<>();
        for (Case wanted : cases) {
            Case read = wanted.read();
            if (!read.equals(wanted)) {
                misses.add("wanted " + wanted + ", read " + read);
            }
        }
        System.out.printf(
                "addresses: %d of %d texts read as a careful clerk reads them (%.1f%%)%n",
                cases.size() - misses.size(), cases.size(), 100.0 * (cases.size() - misses.size()) / cases.size());
        assertThat(misses).isEmpty();
        assertThat(cases).hasSizeGreaterThan(FEWEST);
    }

    @Test
    void noTextStandsTwice() throws IOException {
        List<String> texts = cases().stream().map(Case::text).toList();

        assertThat(new HashSet<>(texts)).hasSameSizeAs(texts);
    }
}
