package org.lanekeeper.community.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTest {
    private static final int TRIES = 2_000;

    private final WrittenDocuments written = new WrittenDocuments(36);

    @Test
    void whateverTheRuleMakesIsReadHoweverItIsWritten() {
        for (int i = 0; i < TRIES; i++) {
            String ordinary = written.plate();
            assertThat(Plate.read(written.carelessly(ordinary)).value())
                    .as(ordinary)
                    .isEqualTo(new Plate(ordinary));
            for (String green : new String[] {written.smallNewEnergyPlate(), written.largeNewEnergyPlate()}) {
                assertThat(Plate.read(written.carelessly(green)).value())
                        .as(green)
                        .isEqualTo(new Plate(green));
                assertThat(green).hasSize(8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"沪A·12345", "京A1234警", "粤Z1234港", "苏E1234学", "鲁B1234挂", "沪A1234领", "使123456", "WJ沪12345"})
    void readsOtherPlates(String typed) {
        assertThat(Plate.read(typed).fits()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "沪A1234O, PLATE_LETTER",
        "沪I12345, PLATE_LETTER",
        "沪A1234, PLATE",
        "A12345, PLATE",
        "沪A123456, PLATE",
        "沪AL12345, PLATE",
        "沪AABC12, PLATE",
        "申A12345, PLATE",
        "'', EMPTY",
        "沪A1234567890123456789, TOO_LONG"
    })
    void saysWhatIsWrong(String typed, Flaw flaw) {
        assertThat(Plate.read(typed).flaw()).isEqualTo(flaw);
    }
}
