package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsingPasteTest {
    @Test
    void allThatIsRehearsedIsRead() {
        assertThat(RehearsingPaste.play()).isEqualTo(8 * (200 + 400));
    }
}
