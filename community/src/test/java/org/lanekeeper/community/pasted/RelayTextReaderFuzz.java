package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.lanekeeper.community.household.EntryText;

class RelayTextReaderFuzz {
    @FuzzTest
    void reads(byte[] bytes) {
        RelayTextReader.read(new String(bytes, StandardCharsets.UTF_8)).ifPresent(relay -> {
            assertThat(relay.rows()).isNotEmpty().hasSizeLessThanOrEqualTo(RelayTextReader.MOST_ROWS);
            for (int i = 0; i < relay.rows().size(); i++) {
                PastedRow row = relay.rows().get(i);
                assertThat(row.position()).isEqualTo(i + 1);
                assertThat(row.text()).isNotBlank().doesNotContain("\n");
                assertThat(row.name().length()).isLessThanOrEqualTo(EntryText.LONGEST_NAME);
                assertThat(row.quantity()).isBetween(1, 1000);
                assertThat(row.address() == null)
                        .isEqualTo(row.isWithdrawn() && row.address() == null
                                || row.doubts().contains(Doubt.NO_ADDRESS)
                                || row.doubts().contains(Doubt.NO_BUILDING));
            }
            CopyComparison first = ComparingCopies.compare(CopyHistory.NONE, relay, Instant.EPOCH);
            assertThat(ComparingCopies.compare(first.history(), relay, Instant.EPOCH)
                            .relation())
                    .isEqualTo(CopyRelation.SAME);
        });
    }
}
