package org.lanekeeper.community.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.document.Document;
import org.lanekeeper.community.document.DocumentKind;

class ParticularsTest {
    @Test
    void whatIsWrittenIsRead() {
        Particulars all = new Particulars(
                "陈一",
                new Document(DocumentKind.PASSPORT, "E12345678"),
                "13800138000",
                "物业",
                "沪A12345",
                "修水管,\n换灯",
                Map.of(7L, true, 12L, false));
        assertThat(Particulars.read(all.write())).isEqualTo(all);
        assertThat(Particulars.read(Particulars.none().write())).isEqualTo(Particulars.none());
        assertThat(all).asString().isEqualTo("Particulars[]");
    }

    /** Whatever somebody sends, a field is one line, and nothing in it can be taken for the end of one. */
    @Test
    void noFieldEndsAnother() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String typed = random.ints(random.nextInt(30), 0, 0x3000)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String line = VisitTexts.line(typed + "\u001f\u0000\u2028x");
            assertThat(line).doesNotContain("\u001f", "\u0000", "\n", "\u2028").isEqualTo(line.strip());
            Particulars read = Particulars.read(new Particulars(line, null, line, line, line, line, Map.of()).write());
            assertThat(read.words()).isEqualTo(line);
        }
    }

    @Test
    void aCodeIsReadAsItMayBeTyped() {
        String code = PassCode.random();
        assertThat(PassCode.read(PassCode.display(code).toLowerCase())).contains(code);
        assertThat(PassCode.read("o1il0000")).contains("01110000");
        assertThat(PassCode.read("Ｋ７Ｍ２-９ＱＸＡ")).contains("K7M29QXA");
        assertThat(PassCode.read("K7M29QX")).isEmpty();
        assertThat(PassCode.read("K7M29QXU")).isEmpty();
        assertThat(PassCode.read(null)).isEmpty();
    }
}
