package org.lanekeeper.community.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, tried on many that are made up from a seed. */
class AddressPropertiesTest {
    private static final int TRIES = 20_000;

    @Test
    void aDoorHasOneKeyHoweverItIsWritten() {
        WrittenAddresses addresses = new WrittenAddresses(20200205);
        for (int i = 0; i < TRIES; i++) {
            Address door = addresses.door();
            String text = addresses.written(door);
            assertThat(AddressReader.find(text).map(AddressReader.Found::address))
                    .as(text)
                    .contains(door);
        }
    }

    @Test
    void wordsAroundItDoNotChangeIt() {
        WrittenAddresses addresses = new WrittenAddresses(77);
        for (int i = 0; i < TRIES; i++) {
            Address door = addresses.door();
            String written = addresses.written(door);
            String text = addresses.among(written);
            AddressReader.Found found = AddressReader.find(text).orElseThrow(() -> new AssertionError(text));
            assertThat(found.address()).as(text).isEqualTo(door);
            assertThat(text.substring(found.start(), found.end())).as(text).isEqualTo(written);
        }
    }

    @Test
    void keyAndDisplayReadBack() {
        WrittenAddresses addresses = new WrittenAddresses(3);
        for (int i = 0; i < TRIES; i++) {
            Address door = addresses.door();
            for (String text : List.of(door.key(), door.display(), door.display() + "室")) {
                assertThat(AddressReader.find(text).map(AddressReader.Found::address))
                        .as(text)
                        .contains(door);
            }
        }
    }

    @Test
    void whatIsNoAddressIsNone() {
        WrittenAddresses addresses = new WrittenAddresses(11);
        for (int i = 0; i < TRIES; i++) {
            String text = addresses.withoutAddress();
            assertThat(AddressReader.find(text)).as(text).isEmpty();
        }
    }

    @Test
    void noTextBreaksIt() {
        Random random = new Random(7);
        String alphabet = "0123456789三五零十百号楼栋单元弄室-—#ＢA１２ 张，。./:\n😷附地下①\u200B()层";
        for (int i = 0; i < TRIES; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(40); k > 0; k--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            AddressProperties.hold(text.toString());
        }
    }

    /** The signs that are looked at for a text are counted: no piece of text may make them more than so many each. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "三",
                "-",
                " ",
                "3-",
                "3号",
                "3号楼",
                "3号楼 ",
                "3楼",
                "5弄",
                "3-5-",
                "1.",
                "B",
                "3#",
                "附1",
                "3号附",
                "12-12",
                "3单元",
                "东",
                "楼号",
                "楼号：3",
                "(",
                "3号楼(",
                "十",
                "3.",
                "/3",
                "3号楼2单元",
                "3号楼2单元5楼",
                "9:3",
                "502室，",
                "①",
                "0"
            })
    void theWorkGrowsWithTheTextAndNoFaster(String piece) {
        String plain = new PlainText(piece.repeat(100_000 / piece.length())).toString();
        CountedText counted = new CountedText(plain);

        AddressReader.search(counted);

        assertThat(counted.looks()).isLessThan(400L * plain.length() + 1000);
    }
}
