package org.lanekeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void measuresEverythingUnlessToldOtherwise() {
        Options options = Options.of();

        assertThat(options.scenarios()).isEmpty();
        assertThat(options.scale().clients()).containsExactly(64, 500, 2000);
        assertThat(options.results()).isEqualTo(Path.of("bench/results"));
    }

    @Test
    void takesScenariosAndSettingsInAnyOrder() {
        Options options = Options.of("joins", "--clients", "10,20", "--short", "burst", "--rounds", "5");

        assertThat(options.scenarios()).containsExactly("joins", "burst");
        assertThat(options.scale().clients()).containsExactly(10, 20);
        assertThat(options.scale().rounds()).isEqualTo(5);
        assertThat(options.scale().span()).isLessThan(Options.of().scale().span());
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--quick", "1"))
                .withMessageContaining("--quick");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--rounds"))
                .withMessageContaining("--rounds");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("nonsense"))
                .withMessageContaining("nonsense");
    }
}
