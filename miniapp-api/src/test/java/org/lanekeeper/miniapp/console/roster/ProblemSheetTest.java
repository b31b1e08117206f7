package org.lanekeeper.miniapp.console.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.idev.excel.FastExcel;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.household.RosterReport;
import org.lanekeeper.miniapp.console.PackedText;

class ProblemSheetTest {
    @Test
    void problemsSurviveTheWayThroughThePage() {
        String packed = ProblemSheet.packed(List.of(
                new RosterReport.Problem(14, "室号", "是空的，请补上。"), new RosterReport.Problem(15, "手机号", "不是 11 位手机号。")));
        assertThat(read(ProblemSheet.write(packed)))
                .containsExactly(Map.of(0, "14", 1, "室号", 2, "是空的，请补上。"), Map.of(0, "15", 1, "手机号", 2, "不是 11 位手机号。"));
    }

    @Test
    void whatSomebodyMadeOfTheFieldIsNoFormula() {
        assertThat(read(ProblemSheet.write(PackedText.pack("=1+1\t@x\t+2\nno columns"))))
                .containsExactly(Map.of(0, "'=1+1", 1, "'@x", 2, "'+2"));
    }

    @Test
    void aForgedFieldGivesAnEmptySheet() {
        assertThat(read(ProblemSheet.write("%%%"))).isEmpty();
        assertThat(read(ProblemSheet.write("bm8gemlw"))).isEmpty();
    }

    private static List<Map<Integer, String>> read(byte[] file) {
        return FastExcel.read(new ByteArrayInputStream(file)).sheet(0).doReadSync();
    }
}
