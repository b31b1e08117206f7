package org.lanekeeper.community.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchCountTest {
    @Test
    void saysInWordsWhatDiffersAndWhatToLookFor() {
        assertThat(count(150, 50).inWords()).isEqualTo("对得上：发出 150 份，剩 50 份。");
        assertThat(count(152, 48).inWords()).contains("您多 2 份", "应该剩 50 份，少 2 份", "领了没有核销");
        assertThat(count(149, 51).inWords()).contains("您少 1 份", "多 1 份", "核销了没拿走");
        assertThat(count(150, 47).inWords()).contains("发出的对得上", "少 3 份", "总数少了 3 份");
        assertThat(count(150, 51).inWords()).contains("总数多了 1 份");
    }

    private static BatchCount count(int out, int left) {
        return new BatchCount(out, left, 150, 50, "药店", null);
    }
}
