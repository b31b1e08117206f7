package org.lanekeeper.community.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    private final WrittenDocuments written = new WrittenDocuments(86);

    @Test
    void mobilesAreReadHoweverTheyAreWritten() {
        for (int i = 0; i < 2_000; i++) {
            String mobile = written.mobile();
            for (String prefix : new String[] {"", "+86", "0086 ", "86"}) {
                Phone phone = Phone.read(prefix + written.carelessly(mobile)).value();
                assertThat(phone).as(mobile).isEqualTo(new Phone(mobile));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "021-55550000, 02155550000",
        "+86 21 5555 0000, 02155550000",
        "(0571)85550000, 057185550000",
        "0418-2555000, 04182555000",
        "+852 5123 4567, +85251234567",
        "00853 6612 3456, +85366123456",
        "+886 912 345 678, +886912345678",
        "+44 20 7946 0000, +442079460000"
    })
    void readsFixedLinesAndOtherCountries(String typed, String number) {
        assertThat(Phone.read(typed).value()).isEqualTo(new Phone(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "55550000",
                "1380000000",
                "138000000000",
                "12800000000",
                "+852 1234567",
                "+0123456789",
                "+86 138",
                "0",
                "电话",
                "13800000000转1",
                "'; drop table visit"
            })
    void refusesWhatIsNoNumber(String typed) {
        assertThat(Phone.read(typed).flaw()).isEqualTo(Flaw.PHONE);
    }

    @Test
    void showsItsEndsOnly() {
        Phone phone = Phone.read("13800005678").value();
        assertThat(phone.masked()).isEqualTo("138****5678");
        assertThat(phone.tail()).isEqualTo("5678");
        assertThat(phone).hasToString("Phone[]");
        assertThat(Phone.read("1".repeat(10_000)).flaw()).isEqualTo(Flaw.TOO_LONG);
    }
}
