package org.lanekeeper.community.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({
        "张三, 张*",
        "李小梅, 李**",
        "欧阳锋, 欧阳*",
        "欧阳, 欧*",
        "欧阳小梅, 欧阳**",
        "𠮷田, 𠮷*",
        "阿依古丽·买买提, 阿****",
        "王, 王*",
        "张三、李梅, 张*、李*",
    })
    void hidesAllButTheSurname(String name, String masked) {
        assertThat(Masking.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812345678, 138****5678", "55550000, ****00", "'', ''"})
    void hidesTheMiddleOfAPhone(String phone, String masked) {
        assertThat(Masking.phone(phone)).isEqualTo(masked);
    }
}
