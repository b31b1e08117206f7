package org.lanekeeper.community.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "482177301956",
                "4821 7730 1956",
                " 4821-7730-1956 ",
                "４８２１７７３０１９５６",
                "https://a.example/v/482177301956"
            })
    void readsWhatIsTypedOrScanned(String typed) {
        assertThat(VoucherCode.read(typed)).contains("482177301956");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48217730195", "4821773019567", "4821x7301956", "'; DROP TABLE voucher"})
    void refusesWhatCannotBeACode(String typed) {
        assertThat(VoucherCode.read(typed)).isEmpty();
    }

    @Test
    void codesDoNotRepeatAndReadBackAsShown() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String code = VoucherCode.random();
            assertThat(VoucherCode.read(VoucherCode.display(code))).contains(code);
            codes.add(code);
        }
        assertThat(codes).hasSize(10_000);
    }
}
