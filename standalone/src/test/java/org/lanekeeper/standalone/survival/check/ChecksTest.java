package org.lanekeeper.standalone.survival.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanekeeper.standalone.survival.crowd.Answer;
import org.lanekeeper.standalone.survival.crowd.Resident;
import org.lanekeeper.standalone.survival.crowd.Told;

/** A check that finds nothing proves something only if it finds what is there. */
class ChecksTest {
    private static final Instant NOON = Instant.parse("2026-02-01T04:00:00Z");

    private final List<Answer> answers =
            new ArrayList<>(List.of(number(101, 1, 10, 20), number(102, 2, 15, 25), number(103, 3, 30, 40)));
    private final List<Row> rows = new ArrayList<>(List.of(row(1, 101), row(2, 102), row(3, 103)));

    @Test
    void whatIsRightHasNoFaults() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsAPromiseThatIsGone() {
        rows.remove(2);
        assertThat(faults()).singleElement().asString().contains("was told 3");
    }

    /** As after the death of a store that had given the numbers: the table alone looks sound. */
    @Test
    void findsANumberThatBelongsToSomebodyElseNow() {
        rows.set(2, new Row(3, 101, false, "", true, 1, 0, NOON.plusSeconds(3), 0, ""));
        assertThat(faults()).singleElement().asString().contains("belongs to 101");
    }

    @Test
    void findsAGap() {
        rows.set(2, row(4, 103));
        assertThat(faults()).anyMatch(fault -> fault.contains("number 3 is missing"));
    }

    @Test
    void findsAHouseholdThatIsInTwice() {
        rows.add(row(4, 102));
        assertThat(faults()).singleElement().asString().contains("household twice");
    }

    @Test
    void findsAnEntryThatNobodyAskedFor() {
        rows.add(row(4, 199));
        assertThat(faults()).singleElement().asString().contains("nobody asked");
    }

    @Test
    void findsTwoNumbersForOneHousehold() {
        answers.add(number(102, 3, 50, 60));
        assertThat(faults()).anyMatch(fault -> fault.contains("household 102 was told"));
    }

    @Test
    void findsWhoWasOvertaken() {
        answers.set(2, number(103, 3, 1, 5));
        assertThat(faults()).anyMatch(fault -> fault.startsWith("out of order"));
    }

    @Test
    void letsTwoWhoAskedAtTheSameTimeComeInAnyOrder() {
        answers.set(0, number(101, 2, 10, 20));
        answers.set(1, number(102, 1, 15, 25));
        assertThat(AnswerChecks.faults(told())).isEmpty();
    }

    @Test
    void findsAnAnswerThatIsNeitherANumberNorAnHonestRefusal() {
        answers.add(new Answer(103, "k", "1", 50, 60, 500, "unexpected", 0, "", false, 0));
        answers.add(new Answer(103, "k", "1", 50, 60, 503, "unavailable", 0, "", false, 0));
        assertThat(faults()).hasSize(2).allMatch(fault -> fault.startsWith("strange answer"));
    }

    @Test
    void findsWhoIsServedBeforeALowerNumber() {
        rows.set(2, new Row(3, 103, true, "", true, 1, 0, NOON, 0, ""));
        assertThat(faults()).singleElement().asString().contains("served before");
    }

    private List<String> faults() {
        List<String> faults = new ArrayList<>(AnswerChecks.faults(told()));
        faults.addAll(QueueChecks.faults(told(), rows, rows.size()));
        return faults;
    }

    private Told told() {
        List<Resident> people = List.of(resident(101), resident(102), resident(103));
        return new Told(people, answers);
    }

    private static Resident resident(long household) {
        return new Resident(household, "幸福里小区", "1-" + household, "王", "");
    }

    private static Answer number(long household, int number, long sentAt, long heardAt) {
        return new Answer(household, "k" + household, "1", sentAt, heardAt, 201, "", number, "", false, 0);
    }

    private static Row row(int number, long household) {
        return new Row(number, household, true, "", true, 1, 0, NOON.plusSeconds(number), 0, "");
    }
}
