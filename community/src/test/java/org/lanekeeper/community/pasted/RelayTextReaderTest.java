package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayTextReaderTest {
    @Test
    void readsWhatACarefulClerkReads() {
        List<String> misses = new ArrayList<>();
        int relays = 0;
        int rows = 0;
        int rowsRight = 0;
        List<RelaySample> samples = RelaySample.all();
        for (RelaySample sample : samples) {
            RelaySample read = sample.read();
            rows += Math.max(sample.rows().size(), read.rows().size());
            for (int i = 0; i < Math.max(sample.rows().size(), read.rows().size()); i++) {
                String expected = i < sample.rows().size() ? sample.rows().get(i) : "(no row)";
                String found = i < read.rows().size() ? read.rows().get(i) : "(no row)";
                if (expected.equals(found)) {
                    rowsRight++;
                } else {
                    misses.add(sample.name() + ": " + expected + " was read as " + found);
                }
            }
            if (!sample.head().equals(read.head())) {
                misses.add(sample.name() + ": " + sample.head() + " was read as " + read.head());
            }
            relays += sample.equals(read) ? 1 : 0;
        }
        System.out.printf("Relays read right: %d of %d, rows: %d of %d%n", relays, samples.size(), rowsRight, rows);
        assertThat(misses).as("misses").isEmpty();
        assertThat(samples).hasSizeGreaterThanOrEqualTo(140);
    }
}
