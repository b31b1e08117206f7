package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.OrderRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sheet comes up from a lobby. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperPagesTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int HOUSEHOLDS = 840;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Desk desk;

    @Autowired
    private Entries entries;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private long relay;
    private String paper;

    @BeforeAll
    void aRoster() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            rows.add(List.of("幸福里小区", "3", "", String.valueOf(1001 + i), name(i), ""));
        }
        committee = desk.committee("纸质居委会", rows);
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
    }

    @BeforeEach
    void anOpenRelay() {
        relay = desk.openRelay(committee, 2, OrderRule.strict(null));
        paper = "/admin/relays/" + relay + "/paper";
    }

    private static String name(int i) {
        return "张" + (char) ('一' + i);
    }

    /** An hour ago by the clock on the wall. */
    private Map<String, String> typed(String text) {
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), CHINA).minusHours(1);
        return Map.of(
                "date",
                at.toLocalDate().toString(),
                "time",
                at.format(DateTimeFormatter.ofPattern("HH:mm")),
                "building",
                "3",
                "text",
                text);
    }

    private Browser look(String text) {
        clerk.open(paper);
        Document page = clerk.page();
        typed(text).forEach((name, value) -> {
            var field = page.expectFirst("[name=" + name + "]");
            if (field.normalName().equals("textarea")) {
                field.text(value);
            } else {
                field.val(value);
            }
        });
        return clerk.upload("form.panel", "file", "", new byte[0]);
    }

    @Test
    void whatIsCutDownToTheRuleIsSaidBefore() {
        look("1006 " + name(5) + " 9\n1007 李明 9");
        assertThat(clerk.page().select("tbody tr").eachText())
                .containsExactly(
                        "1 幸福里小区3号楼1006 " + name(5) + " 2 可以 每户最多 2 份，按 2 份登记。",
                        "2 幸福里小区3号楼1007 李明 2 要核对 姓名和名册不一样，先取号，再核对。每户最多 2 份，按 2 份登记。");
    }

    @Test
    void aSheetIsLookedAtAndEntered() {
        neighbourhood.join(relay, neighbourhood.at(committee, "3", "1005"), name(4), 1);
        look("1001 张一 13800000000 2\n1. 1002 李明\n9999 李四\n1001 张一\n1005 " + name(4) + "\n3-1003");
        assertThat(clerk.text()).contains("一共 6 行，其中 3 行可以录入，3 行不录入");
        assertThat(clerk.page().select("tbody tr").eachText())
                .containsExactly(
                        "1 幸福里小区3号楼1001 张一 2 可以",
                        "2 幸福里小区3号楼1002 李明 1 要核对 姓名和名册不一样，先取号，再核对。",
                        "3 9999 李四 1 不录入 名册里没有 3号楼9999。请核对；确有这一户，请到窗口登记。",
                        "4 幸福里小区3号楼1001 张一 1 不录入 这一户在第 1 行已经有了，以那一行为准。",
                        "5 幸福里小区3号楼1005 " + name(4) + " 1 已登记 已经登记：第 1 号（聊天）",
                        "6 幸福里小区3号楼1003 张* 1 可以");
        Document preview = clerk.page();
        clerk.submit("main form", Map.of());
        assertThat(clerk.one("h1").text()).isEqualTo("录好了，3 户有号");
        assertThat(clerk.page().select("tbody tr td:nth-child(4) b").eachText())
                .containsExactly(
                        "第 2 号",
                        "第 3 号（待核对）",
                        "名册里没有 3号楼9999。请核对；确有这一户，请到窗口登记。",
                        "这一户在第 1 行已经有了，以那一行为准。",
                        "已经登记：第 1 号（聊天）",
                        "第 4 号");
        clerk.show(preview).submit("main form", Map.of());
        assertThat(clerk.one("h1").text()).isEqualTo("录好了，3 户有号");
        assertThat(entries.tally(committee.id(), relay).numbers()).isEqualTo(4);
        // back to correct it: everything is still there
        clerk.show(preview).submit("form[action$=again]", Map.of());
        assertThat(clerk.one("#text").val()).contains("1002 李明");
        assertThat(clerk.one("#building").val()).isEqualTo("3");
        clerk.open("/admin/log");
        assertThat(clerk.page().select("tbody tr").get(0).text())
                .contains("录入纸质登记", "6 行，取号 3 户")
                .doesNotContain("张一");
    }

    @Test
    void aWholeCompoundIsEnteredFromAFile() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("室号", "姓名", "份数"));
        for (int i = HOUSEHOLDS - 1; i >= 0; i--) {
            rows.add(List.of(String.valueOf(1001 + i), name(i), "1"));
        }
        clerk.open(paper);
        typed("").forEach((name, value) -> clerk.one("[name=" + name + "]").val(value));
        clerk.upload("form.panel", "file", "sheet.xlsx", xlsx(rows));
        assertThat(clerk.text()).contains("其中 " + HOUSEHOLDS + " 行可以录入");
        clerk.submit("main form", Map.of());
        assertThat(clerk.one("h1").text()).isEqualTo("录好了，" + HOUSEHOLDS + " 户有号");
        assertThat(entries.nextInOrder(committee.id(), relay, 2))
                .extracting(entry -> entry.number() + " " + entry.name())
                .containsExactly("1 " + name(HOUSEHOLDS - 1), "2 " + name(HOUSEHOLDS - 2));
    }

    private static byte[] xlsx(List<List<String>> rows) {
        var file = new java.io.ByteArrayOutputStream();
        cn.idev.excel.FastExcel.write(file).sheet("1").doWrite(rows);
        return file.toByteArray();
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() {
        clerk.open(paper);
        clerk.upload("form.panel", "file", "a.xlsx", "no sheet".getBytes());
        assertThat(clerk.one(".alert-danger").text()).contains("打不开");
        clerk.open(paper);
        clerk.upload("form.panel", "file", "a.xlsx", xlsx(List.of(List.of("一", "二"))));
        assertThat(clerk.one(".alert-danger").text()).contains("找不到「室号」");
        clerk.open(paper);
        clerk.upload("form.panel", "file", "a.xlsx", new byte[3 * 1024 * 1024]);
        assertThat(clerk.one(".alert-danger").text()).contains("太大");
        look("");
        assertThat(clerk.one(".alert-danger").text()).contains("一户一行");
        clerk.open(paper + "/template.xlsx");
        assertThat(clerk.bytes()).startsWith('P', 'K');
    }
}
