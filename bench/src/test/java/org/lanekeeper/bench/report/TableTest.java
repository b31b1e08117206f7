package org.lanekeeper.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void alignsFiguresToTheRight() {
        Table table = new Table("what", "per second").row("joins", "1 234").row("a|b", "–");

        assertThat(table.markdown()).isEqualTo("""
                | what  | per second |
                | ----- | ---------: |
                | joins |      1 234 |
                | a\\|b  |          – |
                """);
    }

    @Test
    void refusesARowOfOtherLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Table("one").row("a", "b"));
    }
}
