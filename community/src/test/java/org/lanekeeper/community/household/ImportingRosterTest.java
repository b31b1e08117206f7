package org.lanekeeper.community.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealDatabase
class ImportingRosterTest {
    @Autowired
    ImportingRoster importing;

    @Autowired
    Households households;

    @Autowired
    Neighbourhood neighbourhood;

    @Test
    void goodRowsComeInAndTheOthersAreReportedByRowAndColumn() {
        long committee = neighbourhood.committee();

        RosterReport report = importing.run(
                committee,
                sheet(
                        "幸福里小区|3号楼||502室|张三|138 0000 0000",
                        "幸福里小区|||503|李梅|",
                        "幸福里小区|三号楼||五零二|张三|",
                        "幸福里小区|3||504||021-55550000",
                        "|||||",
                        "|3||505|赵六|",
                        "和平苑|B座||1201A|欧阳小梅、𠮷田|无"));

        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(problem -> problem.row() + problem.column())
                .containsExactly("3楼号", "4室号", "5户主姓名", "5手机号", "7小区");
        assertThat(households.registered(committee))
                .extracting(Household::display, Household::name, Household::phone)
                .containsExactly(tuple("幸福里小区3号楼502", "张三", "13800000000"), tuple("和平苑B座1201A", "欧阳小梅、𠮷田", null));
    }

    @Test
    void importingAgainUpdatesAndNeverDuplicates() {
        long committee = neighbourhood.committee();
        byte[] first = sheet("幸福里小区|3||502|张三|13800000000", "幸福里小区|3||503|李梅|");
        byte[] second = sheet("幸福里小区|３号楼||502|张三|13800000000", "幸福里小区|3||503|李梅|13900000001", "幸福里小区|3||504|赵六|");

        importing.run(committee, first);
        RosterReport report = importing.run(committee, second);

        assertThat(report).isEqualTo(new RosterReport(3, 1, 1, 1, List.of()));
        assertThat(households.size(committee)).isEqualTo(new RosterSize(3, 2));
        assertThat(importing.run(committee, second)).isEqualTo(new RosterReport(3, 0, 0, 3, List.of()));
    }

    @Test
    void oneOddCellLeavesTheOtherRowsAlone() {
        long committee = neighbourhood.committee();

        RosterReport report = importing.run(
                committee,
                sheet("幸福A区|3|13800000000|502|张三|", "幸福A区|3||503|李梅|", "幸福ａ 区|3||504|赵六|", "幸福a区|3||503|李梅|"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.problems())
                .extracting(problem -> problem.row() + problem.column())
                .containsExactly("2单元", "5室号");
        assertThat(households.registered(committee))
                .extracting(Household::display)
                .containsExactly("幸福A区3号楼503", "幸福A区3号楼504");
    }

    @Test
    void anUnverifiedHouseholdJoinsTheRosterWithTheFile() {
        long committee = neighbourhood.committee();
        List<Household> known = neighbourhood.households(committee, 1);
        households.claim(committee, known.get(0).compoundId(), "9", "", "901", "孙七", null, Instant.EPOCH);

        importing.run(committee, sheet("幸福里小区|9||901|孙七|"));

        assertThat(households.atRoom(committee, "9", "901"))
                .singleElement()
                .extracting(Household::isRegistered)
                .isEqualTo(true);
    }

    @Test
    void aFileThatIsNoRosterIsRefusedAsAWhole() {
        long committee = neighbourhood.committee();

        assertThatThrownBy(() -> importing.run(committee, "not a sheet".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRosterException.class)
                .hasMessageContaining(".xlsx");
        assertThat(households.size(committee).households()).isZero();
    }

    @Test
    void anArchiveThatUnpacksToMoreThanAServerHoldsIsRefused() throws IOException {
        long committee = neighbourhood.committee();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bomb)) {
            archive.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 80; megabyte++) {
                archive.write(zeros);
            }
        }

        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> importing.run(committee, bomb.toByteArray()))
                .isInstanceOf(UnreadableRosterException.class);
    }

    private static byte[] sheet(String... rows) {
        return RosterSheet.write(
                Stream.of(rows).map(row -> List.of(row.split("\\|", -1))).toList());
    }
}
