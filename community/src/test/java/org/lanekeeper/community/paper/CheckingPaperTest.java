package org.lanekeeper.community.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.paper.LobbySheets.row;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.paper.EnteringPaper.Entered;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.JoinOutcome;
import org.springframework.beans.factory.annotation.Autowired;

/** What is doubtful on a sheet is named before anything is entered. */
@OnRealDatabase
class CheckingPaperTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    LobbySheets lobby;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    EnteringPaper entering;

    @Autowired
    CheckingPaper checking;

    @Autowired
    Entries entries;

    @BeforeEach
    void begin() {
        lobby.begin();
    }

    @Test
    void doubtfulRowsAreNamedAndLeftOut() {
        neighbourhood.join(lobby.relay, lobby.households.get(5));
        PaperSheet sheet = new PaperSheet(
                List.of(
                        row(1, "101", "王0"),
                        row(2, "999", "李四"),
                        row(3, "??", "李四"),
                        row(4, "101", "王0"),
                        row(5, "106", "王5"),
                        row(6, "107", "赵六"),
                        new PaperRow(7, "", "", "", "108", "王7", "12345", "", ""),
                        new PaperRow(8, "", "", "", "109", "王8", "", "很多", ""),
                        new PaperRow(9, "", "", "", "110", "王9", "", "", "上午"),
                        new PaperRow(10, "", "", "", "111", "王10", "", "", "2020-01-01 9:00"),
                        new PaperRow(11, "", "2", "", "101", "王100", "13900000100", "5", ""),
                        row(12, "112", "")),
                "",
                "1",
                lobby.ago(10));

        List<CheckedRow> checked = checking.check(lobby.relay, sheet, CHINA);
        assertThat(checked.stream()
                        .filter(CheckedRow::isReady)
                        .map(one -> one.row().row()))
                .containsExactly(1, 6, 11, 12);
        assertThat(checked)
                .extracting(CheckedRow::inWords)
                .containsExactly(
                        "可以录入",
                        "1号楼没有 999，是 199 吗？请核对；确有这一户，请到窗口登记。",
                        "看不懂门牌。请写楼号和室号，如 3-502。",
                        "这一户在第 1 行已经有了，以那一行为准。",
                        "已经登记：第 1 号（聊天）",
                        "姓名和名册不一样，先取号，再核对。",
                        "手机号“12345”不对，要 11 位数字。没有手机就不填。",
                        "份数“很多”看不懂。请写数字。",
                        "看不懂时间“上午”。请写成 9:15。",
                        "这个时间还没开始登记。",
                        "每户最多 2 份，按 2 份登记。",
                        "可以录入");

        List<Entered> entered = entering.enter(lobby.relay, sheet, CHINA, lobby.clerk);
        assertThat(entered.stream().filter(one -> one.outcome() instanceof JoinOutcome.Accepted))
                .hasSize(4);
        assertThat(lobby.fresh().lastNumber()).isEqualTo(5);
        assertThat(entries.find(lobby.committee, lobby.relay.id(), 3)
                        .orElseThrow()
                        .reviewReason())
                .isNotNull();
    }

    @Test
    void aFileIsReadByItsHeadings() {
        List<PaperRow> rows = PaperFile.read(PaperFile.template());
        assertThat(rows).extracting(PaperRow::room).containsExactly("502", "1201");
        assertThat(rows).extracting(PaperRow::time).containsExactly("", "9:15");
        assertThatThrownBy(() -> PaperFile.read("PK no sheet".getBytes()))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContaining("打不开");
    }
}
