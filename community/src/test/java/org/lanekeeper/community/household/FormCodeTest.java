package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanekeeper.community.address.Address;

class FormCodeTest {
    private static final FormCode FORM = new FormCode(7, new Address("3", "", "502"), "张三", "13800000000", 2);

    @Test
    void carriesTheFieldsInSignsThatScannersType() {
        assertThat(FORM.write()).isEqualTo("LK1/7/3::502/%E5%BC%A0%E4%B8%89/13800000000/2");
        assertThat(FORM.write()).matches("[0-9A-Z%/:-]+");
        assertThat(FormCode.read(FORM.write())).contains(FORM);
        assertThat(FormCode.isMeant(FORM.write())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3,,502", "3,2,1201", "5弄12,,401", "B,,302", "3,,1201A", "12,A,附3", "3,,底商12"})
    void carriesEveryAddress(String building, String unit, String room) {
        FormCode form = new FormCode(0, new Address(building, unit == null ? "" : unit, room), "", null, 1);
        assertThat(FormCode.read(form.write())).contains(form);
    }

    @Test
    void readsWhatACapsLockOrAChineseKeyboardMadeOfIt() {
        assertThat(FormCode.read(" " + FORM.write().toLowerCase() + "\r\n")).contains(FORM);
        StringBuilder wide = new StringBuilder();
        FORM.write().chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        assertThat(FormCode.read(wide.toString())).contains(FORM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LK1",
                "LK1/////",
                "LK1/7/3::502/张三/13800000000/2",
                "LK1/7/3-502/A/13800000000/2",
                "LK1/7/3::502/%E5%BC/13800000000/2",
                "LK1/7/3::502/%ZZ/13800000000/2",
                "LK1/7/3::502/A/12345/2",
                "LK1/7/3::502/A//0",
                "LK1/7/3::502/A//99999",
                "LK1/-7/3::502/A//1",
                "LK1/7/3::502 OR 1/A//1",
                "LK1/7/3::502/%00/13800000000/2",
                "LK1/7/3::502/A//2/more",
                "LK1/9999999999999999999/3::502/A//1",
                "LK2/7/3::502/A//1"
            })
    void refusesWhatIsDamaged(String text) {
        assertThat(FormCode.read(text)).isEmpty();
    }

    @Test
    void takesScriptsForNamesThatAreTooLongOrForText() {
        String script = new FormCode(0, new Address("3", "", "502"), "<SCRIPT>1</SCRIPT>", null, 1).write();
        assertThat(FormCode.read(script)).get().extracting(FormCode::name).isEqualTo("<SCRIPT>1</SCRIPT>");
        assertThat(FormCode.read("LK1//3::502/" + "A".repeat(31) + "//1")).isEmpty();
        assertThat(FormCode.read("LK1/" + "%41".repeat(100_000))).isEmpty();
    }

    @Test
    void neverFailsWhateverIsScanned() {
        Random chance = new Random(1);
        String base = FORM.write();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(base);
            for (int k = chance.nextInt(6); k >= 0; k--) {
                text.setCharAt(chance.nextInt(text.length()), (char) (32 + chance.nextInt(i % 2 == 0 ? 95 : 60_000)));
            }
            FormCode.read(text.toString())
                    .ifPresent(read -> assertThat(FormCode.read(read.write())).contains(read));
        }
    }
}
