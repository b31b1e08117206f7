package org.lanekeeper.bench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerBookTest {
    private final AnswerBook book = new AnswerBook();

    @Test
    void isContentWithWhatWasAnsweredAndKept() {
        book.note(10, 1);
        book.note(11, 2);

        assertThat(book.compare(Map.of(1, 10, 2, 11))).isEmpty();
    }

    @Test
    void anEntryWhoseAnswerWasLostIsNoFault() {
        book.note(10, 1);

        assertThat(book.compare(Map.of(1, 10, 2, 11))).isEmpty();
    }

    @Test
    void missesAnAcknowledgedNumber() {
        book.note(10, 1);
        book.note(11, 2);

        assertThat(book.compare(Map.of(1, 10))).singleElement().asString().contains("household 11", "null");
    }

    @Test
    void findsAGap() {
        assertThat(book.compare(Map.of(1, 10, 3, 11))).containsExactly("number 2 is missing");
    }

    @Test
    void findsANumberGivenTwice() {
        book.note(10, 1);
        book.note(11, 1);

        assertThat(book.compare(Map.of(1, 10))).singleElement().asString().contains("household 11");
    }

    @Test
    void findsAHouseholdThatStandsTwice() {
        assertThat(book.compare(Map.of(1, 10, 2, 10)))
                .singleElement()
                .asString()
                .contains("stands twice");
    }

    @Test
    void findsTwoAnswersToOneHousehold() {
        book.note(10, 1);
        book.note(10, 2);

        assertThat(book.compare(Map.of(1, 9, 2, 10))).singleElement().asString().contains("was told 1 and 2");
    }
}
