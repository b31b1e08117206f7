package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.staff.OperationLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A rule is chosen, tried out, changed, drawn by, and shown on the wall. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleConsoleTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int HOUSEHOLDS = 24;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private OperationLog log;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private String relay;

    @BeforeAll
    void openTheOffice() {
        committee = neighbourhood.committee("规则居委会");
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            String building = String.valueOf(1 + i / 8);
            String room = String.valueOf(101 + i % 4 + 100 * (i % 8 / 4));
            rows.add(List.of("幸福里小区", building, "", room, "居民" + i, i % 4 == 0 ? "" : "1380000%04d".formatted(i)));
        }
        clerk.open("/admin/roster").upload("form[action$=import]", "file", "roster.xlsx", RosterSheet.write(rows));
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", "口罩");
        typed.put("item", "口罩");
        typed.put("opensDate", LocalDate.now(CHINA).toString());
        typed.put("opensTime", "00:00");
        typed.put("closesDate", LocalDate.now(CHINA).plusDays(1).toString());
        typed.put("quota", "9");
        typed.put("walkIns", "9");
        typed.put("perBuilding", "true");
        return typed;
    }

    @Test
    @Order(1)
    void whatContradictsItselfStandsBesideItsFieldAndEverythingTypedStays() {
        clerk.open("/admin/relays/new");
        assertThat(clerk.page().select("input[name=buildings]")).hasSize(3);
        assertThat(clerk.one("#sentence").text()).startsWith("先登记的排前面").endsWith("按次序叫一批。");
        Map<String, String> typed = typed();
        typed.put("beyond", "REFUSE");
        typed.put("paperTime", "PICK_UP");
        clerk.submit("main form", typed, Browser.button("publish", "false"));
        assertThat(clerk.one("#walkIns-error").text()).contains("现场名额要比总数少");
        assertThat(clerk.one("#walkIns").val()).isEqualTo("9");
        assertThat(clerk.one("input[name=perBuilding]").hasAttr("checked")).isTrue();
        assertThat(clerk.one("input[name=beyond][value=REFUSE]").hasAttr("checked"))
                .isTrue();
        assertThat(clerk.one("input[name=paperTime][value=PICK_UP]").hasAttr("checked"))
                .isTrue();
        assertThat(clerk.one("#sentence").text()).startsWith("还差一点：");
        clerk.submit(
                "main form",
                Map.of("walkIns", "", "opensDate", "2026-01-01", "closesDate", "2026-01-02"),
                Browser.button("publish", "true"));
        assertThat(clerk.one("#closesAt-error").text()).contains("已经过了");
        clerk.submit("main form", typed, Browser.button("publish", "false"));
    }

    @Test
    @Order(2)
    void theRuleIsTriedOutBeforeItIsSaved() {
        clerk.one("main form").attr("action", "/admin/relays/simulation");
        clerk.submit("main form", Map.of("walkIns", "3", "turnout", "100"));
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(clerk.one("#comparison").text()).contains("用名册里的 24 户试算", "1号楼", "留给现场");
        assertThat(clerk.page().select(".compare tbody tr").eachText())
                .hasSize(6)
                .allMatch(row -> row.contains("24 户"))
                .anyMatch(row -> row.startsWith("摇号 "));
        assertThat(clerk.one("#title").val()).isEqualTo("口罩");
        assertThat(clerk.page().select("[style]")).isEmpty();
    }

    @Test
    @Order(3)
    void aDraftIsChangedAndThenNotAnyMore() {
        clerk.one("main form").attr("action", "/admin/relays");
        clerk.submit("main form", Map.of(), Browser.button("publish", "false"));
        assertThat(clerk.one(".sentence").text()).contains("一共够 9 户，其中 3 户留给到现场登记的人", "就不再登记");
        relay = clerk.path();
        clerk.open(relay + "/simulation?turnout=50&seed=7");
        assertThat(clerk.one("#comparison").text()).contains("有 50% 的人家");
        clerk.open(relay + "/simulation?turnout=x");
        assertThat(clerk.one("#turnout").siblingElements().text()).contains("1 到 100");

        clerk.open(relay + "/edit");
        assertThat(clerk.one("#walkIns").val()).isEqualTo("3");
        clerk.submit(
                "main form",
                Map.of("serving", "DRAW", "beyond", "WAIT", "perBuilding", "", "walkIns", "", "title", "摇号的口罩"),
                Browser.button("publish", "true"));
        assertThat(clerk.one("h1").text()).isEqualTo("摇号的口罩 进行中");
        assertThat(clerk.one("#draw").text()).contains("摇号种子的指纹").doesNotContain("摇号种子 ");
        clerk.open(relay + "/edit");
        assertThat(clerk.path()).isEqualTo(relay);
        assertThat(clerk.one(".alert-danger").text()).contains("不能再改规则");
    }

    @Test
    @Order(4)
    void lotsAreDrawnOnceAfterTheEnd() {
        long id = Long.parseLong(relay.replaceAll("\\D", ""));
        for (int i = 0; i < HOUSEHOLDS - 4; i++) {
            String room = String.valueOf(101 + i % 4 + 100 * (i % 8 / 4));
            neighbourhood.join(id, neighbourhood.at(committee, String.valueOf(1 + i / 8), room), "居民" + i, 1);
        }
        assertThat(clerk.open(relay).page().select("form[action$=draw]")).isEmpty();
        clerk.submit("#extend form", Map.of("closesDate", "2026-01-02", "closesTime", "18:00"));
        assertThat(clerk.one(".alert-danger").text()).contains("晚于现在");
        clerk.submit("#extend form", Map.of("closesDate", "2099-01-02", "closesTime", "18:00"));
        assertThat(clerk.one(".alert-success").text()).contains("已延长");
        assertThat(clerk.one(".lead-line").text()).contains("2099年1月2日 18:00");
        clerk.submit("form[action$=close]", Map.of());
        var before = clerk.page();
        clerk.submit("form[action$=draw]", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("摇号完成");
        assertThat(clerk.one("#draw").text()).contains("摇号种子 ", "已经摇号");
        assertThat(clerk.page().select("#extend, form[action$=publish]")).isEmpty();
        clerk.show(before).submit("form[action$=draw]", Map.of());
        assertThat(log.newest(committee.id(), 50).stream().map(OperationLog.Operation::operation))
                .filteredOn("relay.draw"::equals)
                .hasSize(1);
        clerk.open("/b/" + id);
        assertThat(clerk.text())
                .contains("摇号种子的指纹", "自己怎么算", "摇到第 1 位", "下面轮到", "账本第")
                .contains("还没有叫过号，现在说不准");
        assertThat(clerk.page().select("tbody tr").eachText()).anyMatch(row -> row.contains("候补"));
    }

    @Test
    @Order(5)
    void thePlanHasAFlagOnEveryDoorThatWasCalledAndNoNames() {
        clerk.open(relay + "/batches/new").submit("main form", Map.of("size", "4", "place", "门口"));
        clerk.submit("main form", Map.of());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(clerk.open("/b/" + relay.replaceAll("\\D", ""))
                                .one(".phone-reached")
                                .text())
                        .isEqualTo("摇号叫到 第 4 位"));
        clerk.open(relay + "/plan?paper=A3");
        assertThat(clerk.one("main").className()).contains("plan--A3");
        assertThat(clerk.page().select(".block")).hasSize(3);
        assertThat(clerk.page().select(".door--called img.flag")).hasSize(4);
        assertThat(clerk.page().select(".door--waiting")).hasSize(5);
        assertThat(clerk.page().select(".door--spare")).hasSize(11);
        assertThat(clerk.page().select(".door--blank")).hasSize(4);
        assertThat(clerk.page().select(".block").get(0).select("tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.startsWith("2层 201"));
        assertThat(clerk.text()).doesNotContain("居民", "138");
        clerk.open(relay + "/plan?building="
                + clerk.page().select("#building option").get(1).val());
        assertThat(clerk.page().select(".block h2").eachText()).hasSize(1).allMatch(it -> it.startsWith("1号楼 8 户"));
    }

    @Test
    @Order(6)
    void othersSeeNothingOfIt() {
        Committee other = neighbourhood.committee("规则外的居委会");
        Browser stranger = new Browser(port).signIn("clerk-" + other.id(), Neighbourhood.PASSWORD);
        for (String page : List.of("/edit", "/simulation", "/plan", "/poster")) {
            assertThat(stranger.open(relay + page).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    @Order(7)
    void sharesFollowEachOtherLikeTheBuildings() {
        Committee own = neighbourhood.committee("十号楼居委会");
        Browser here = new Browser(port).signIn("clerk-" + own.id(), Neighbourhood.PASSWORD);
        List<List<String>> rows = Stream.of("10", "1", "2")
                .map(building -> List.of("幸福里小区", building, "", "101", "居民" + building, ""))
                .toList();
        here.open("/admin/roster").upload("form[action$=import]", "file", "roster.xlsx", RosterSheet.write(rows));
        Map<String, String> typed = typed();
        typed.put("walkIns", "3");
        here.open("/admin/relays/new").submit("main form", typed, Browser.button("publish", "true"));
        String laid = here.path();
        assertThat(here.open(laid + "/quota")
                        .page()
                        .select("tbody td:first-child")
                        .eachText())
                .containsExactly("1号楼", "2号楼", "10号楼", "留给现场");
        here.open(laid + "/poster");
        assertThat(here.one(".poster").text()).contains("口罩", "扫码登记", laid.replace("/admin/relays/", "/r/"), "先登记的排前面");
        assertThat(here.one(".poster__qr").attr("src")).startsWith("data:image/png");
    }
}
