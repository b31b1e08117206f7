package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;

class EntryTextFuzz {
    @FuzzTest
    void reads(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (EntryText read : List.of(EntryText.read(text, List.of("口罩")), EntryText.readNote(text, List.of()))) {
            assertThat(read.name().length()).isLessThanOrEqualTo(EntryText.LONGEST_NAME);
            assertThat(read.name().chars()).noneMatch(Character::isISOControl);
            assertThat(read.quantity()).isBetween(1, 1000);
            assertThat(read.phone() == null || Mobile.read(read.phone()).isPresent())
                    .isTrue();
        }
        assertThat(EntryText.narrow(text)).hasSameSizeAs(text);
    }
}
