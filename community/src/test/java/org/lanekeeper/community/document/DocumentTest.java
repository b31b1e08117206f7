package org.lanekeeper.community.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
    private static final int TRIES = 2_000;
    private static final LocalDate TODAY = WrittenDocuments.TODAY;

    private final WrittenDocuments written = new WrittenDocuments(11643);

    private static Reading<Document> read(DocumentKind kind, String typed) {
        return Document.read(kind, typed, TODAY);
    }

    @Test
    void theExamplesOfTheStandardFit() {
        assertThat(read(DocumentKind.RESIDENT_ID, "11010519491231002X").fits()).isTrue();
        assertThat(Document.read(DocumentKind.RESIDENT_ID, "440524188001010014", LocalDate.of(1999, 7, 1))
                        .fits())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIDENT_ID", "RESIDENCE_PERMIT", "FOREIGN_PERMANENT"})
    void whateverTheRuleMakesIsReadHoweverItIsWritten(DocumentKind kind) {
        for (int i = 0; i < TRIES; i++) {
            String number = number(kind);
            Document document = read(kind, written.carelessly(number)).value();
            assertThat(document).as("seeded try %d", i).isEqualTo(new Document(kind, number));
        }
    }

    /** ISO 7064 MOD 11-2 finds every single wrong digit and every two neighbours that changed places. */
    @ParameterizedTest
    @EnumSource(names = {"RESIDENT_ID", "RESIDENCE_PERMIT", "FOREIGN_PERMANENT"})
    void oneWrongDigitAndTwoSwappedOnesAreFound(DocumentKind kind) {
        for (int i = 0; i < TRIES; i++) {
            char[] digits = number(kind).toCharArray();
            int at = written.below(17);
            char right = digits[at];
            digits[at] = (char) ('0' + (right - '0' + 1 + written.below(9)) % 10);
            assertThat(read(kind, new String(digits)).fits())
                    .as("%d: wrong digit %d", i, at)
                    .isFalse();
            digits[at] = right;
            char next = digits[at + 1];
            if (next != right && next != 'X') {
                digits[at] = next;
                digits[at + 1] = right;
                assertThat(read(kind, new String(digits)).fits())
                        .as("%d: swapped %d", i, at)
                        .isFalse();
            }
        }
    }

    private String number(DocumentKind kind) {
        return switch (kind) {
            case RESIDENT_ID -> written.residentId();
            case RESIDENCE_PERMIT -> written.residencePermit();
            default -> written.foreignPermanent();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, OLD_RESIDENT_ID",
        "1101051949123100, RESIDENT_ID_LENGTH",
        "11010519491231002XX, RESIDENT_ID_LENGTH",
        "1101051949123100AX, RESIDENT_ID_CHARACTERS",
        "990105194912310021, RESIDENT_ID_REGION",
        "110105194902310021, RESIDENT_ID_BIRTH",
        "110105202103010020, RESIDENT_ID_BIRTH",
        "110105180103010020, RESIDENT_ID_BIRTH",
        "110105194912310021, RESIDENT_ID_CHECK",
        "'   ', EMPTY"
    })
    void saysWhatIsWrongWithAResidentId(String typed, Flaw flaw) {
        assertThat(read(DocumentKind.RESIDENT_ID, typed).flaw()).isEqualTo(flaw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"E12345678", "EA1234567", "G12345678", "PE1234567", "k12345678", "C01X00T47", "530 123 456"})
    void readsPassports(String typed) {
        assertThat(read(DocumentKind.PASSPORT, typed).fits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E123", "ABCDEFGHI", "E1234567890123", "E1234567<", "护照号码12345", "<script>1"})
    void refusesWhatIsNoPassport(String typed) {
        assertThat(read(DocumentKind.PASSPORT, typed).flaw()).isEqualTo(Flaw.PASSPORT);
    }

    @ParameterizedTest
    @CsvSource({
        "HOME_RETURN_PERMIT, h12345678",
        "HOME_RETURN_PERMIT, H1234567801",
        "HOME_RETURN_PERMIT, M12345678",
        "HOME_RETURN_PERMIT, HA1234567",
        "TAIWAN_PERMIT, 12345678",
        "TAIWAN_PERMIT, 1234567890(B)",
        "FOREIGN_PERMANENT, CAN310075091201"
    })
    void readsPermits(DocumentKind kind, String typed) {
        assertThat(read(kind, typed).fits()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "HOME_RETURN_PERMIT, A12345678",
        "HOME_RETURN_PERMIT, H1234567",
        "HOME_RETURN_PERMIT, H123456780",
        "TAIWAN_PERMIT, 1234567",
        "TAIWAN_PERMIT, 123456789",
        "RESIDENCE_PERMIT, 11010519491231002X",
        "FOREIGN_PERMANENT, 11010519491231002X",
        "FOREIGN_PERMANENT, CAN310075131201",
        "FOREIGN_PERMANENT, CA310075091201"
    })
    void refusesWhatIsNoPermit(DocumentKind kind, String typed) {
        assertThat(read(kind, typed).fits()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsFarTooLongIsNotReadAtAll(DocumentKind kind) {
        assertThat(read(kind, "1".repeat(10_000)).flaw()).isEqualTo(Flaw.TOO_LONG);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "\u3000"})
    void nothingIsEmpty(String typed) {
        assertThat(read(DocumentKind.PASSPORT, typed).flaw()).isEqualTo(Flaw.EMPTY);
    }

    @Test
    void showsLittleOfANumberAndNothingOfTheBirth() {
        Document document = read(DocumentKind.RESIDENT_ID, "11010519491231002X").value();
        assertThat(document.masked()).isEqualTo("110*************2X");
        assertThat(document + " " + read(DocumentKind.RESIDENT_ID, document.number()))
                .doesNotContain("0105");
    }
}
