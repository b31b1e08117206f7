package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.RosterSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A committee's first day: from the empty roster to a voucher that is used up, each step through the pages. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleJourneyTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int HOUSEHOLDS = 12;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private long relay;

    @BeforeAll
    void openTheOffice() {
        committee = neighbourhood.committee("幸福里居委会");
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
    }

    @Test
    @Order(1)
    void aNewcomerIsToldWhatToDoFirst() {
        assertThat(clerk.path()).isEqualTo("/admin");
        assertThat(clerk.one(".top__committee").text()).isEqualTo("幸福里居委会");
        assertThat(clerk.one(".steps .is-next").text()).contains("导入名册");
    }

    @Test
    @Order(2)
    void badRowsOfARosterAreNamedAndTheOthersTaken() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            // every fourth household has no mobile
            String phone = i % 4 == 0 ? "" : "1380000%04d".formatted(i);
            rows.add(List.of("幸福里小区", "3", "", String.valueOf(500 + i), "居民" + i, phone));
        }
        rows.add(List.of("幸福里小区", "3", "", "", "无门牌", ""));
        rows.add(List.of("幸福里小区", "3", "", "601", "错号码", "12345"));
        clerk.open("/admin/roster").upload("form[action$=import]", "file", "roster.xlsx", RosterSheet.write(rows));
        assertThat(clerk.status()).isEqualTo(200);
        assertThat(clerk.text()).contains("新增 12 户").contains("有问题 2 处");
        assertThat(clerk.page().select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("14 室号"))
                .anyMatch(row -> row.startsWith("15 手机号"));
        clerk.submit("form[action$=problems.xlsx]", Map.of());
        assertThat(clerk.header("Content-Type")).contains("spreadsheetml");
        assertThat(clerk.bytes()).startsWith('P', 'K');
    }

    @Test
    @Order(3)
    void theRosterIsSearchedAndMasked() {
        clerk.open("/admin/roster").submit("form[role=search]", Map.of("building", "3号楼", "room", "502室"));
        assertThat(clerk.page().select("tbody tr")).hasSize(1);
        assertThat(clerk.text()).contains("3号楼502").contains("居**").contains("138****0002");
        assertThat(clerk.text()).doesNotContain("13800000002").doesNotContain("居民2");
        clerk.follow("tbody a").submit("form[action$=reveal]", Map.of());
        assertThat(clerk.text()).contains("13800000002").contains("居民2");
        clerk.open("/admin/roster?withoutMobile=true");
        assertThat(clerk.page().select("tbody tr")).hasSize(3);
    }

    @Test
    @Order(4)
    void whatIsNoRosterIsRefusedInWords() {
        clerk.open("/admin/roster").upload("form[action$=import]", "file", "a.xlsx", "no sheet".getBytes());
        assertThat(clerk.one(".alert-danger").text()).contains("打不开");
        clerk.open("/admin/roster").upload("form[action$=import]", "file", "a.xlsx", new byte[6 * 1024 * 1024]);
        assertThat(clerk.one(".alert-danger").text()).contains("5 MB");
    }

    @Test
    @Order(5)
    void aRelayIsLaidDownAndWhatIsWrongStandsBesideItsField() {
        String today = LocalDate.now(CHINA).toString();
        String nextYear = LocalDate.now(CHINA).plusYears(1).toString();
        clerk.open("/admin/relays/new")
                .submit(
                        "main form",
                        Map.of("title", "口罩<b>一</b>", "item", "", "opensDate", today, "opensTime", "00:00"));
        assertThat(clerk.one("#item-error").text()).contains("请写发放的东西");
        assertThat(clerk.one("#title").val()).isEqualTo("口罩<b>一</b>");
        clerk.submit(
                "main form",
                Map.of("item", "口罩", "closesDate", nextYear, "unitCap", "5", "quota", "10"),
                Browser.button("publish", "false"));
        assertThat(clerk.one("h1").text()).isEqualTo("口罩<b>一</b> 草稿");
        assertThat(clerk.one(".alert-success").text()).contains("草稿已保存");
        relay = Long.parseLong(clerk.path().replaceAll("\\D", ""));
        clerk.submit("form[action$=publish]", Map.of());
        assertThat(clerk.one("h1 .tag").text()).isEqualTo("进行中");
        assertThat(clerk.open("/admin/relays/" + relay + "/board.png").header("Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    @Order(6)
    void theQueueGrowsBeforeTheClerksEyes() {
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            var household = neighbourhood.at(committee, "3", String.valueOf(500 + i));
            neighbourhood.join(relay, household, i <= 2 ? "邻居" : "居民" + i, 2);
        }
        clerk.open("/admin/relays/" + relay + "/live");
        assertThat(clerk.one(".counts").text()).contains("12户已登记").contains("2户待核对");
        assertThat(clerk.one("tbody tr").text()).startsWith("12 3号楼512 居***");
    }

    @Test
    @Order(7)
    void entriesAreApprovedOrStruckOutWithAReason() {
        clerk.open("/admin/relays/" + relay).submit("form[action$=entries/1/approve]", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("第 1 号已通过");
        clerk.follow("a[href$=entries/2]")
                .submit("form[action$=entries/2/void]", Map.of("ground", "OTHER", "note", " "));
        assertThat(clerk.one("#VOID-error").text()).contains("请写原因");
        assertThat(clerk.one("#VOID-note").attr("aria-describedby")).isEqualTo("VOID-error");
        clerk.submit("form[action$=entries/2/correct]", Map.of("address", "??"));
        assertThat(clerk.one("#CORRECT-error").text()).contains("没看懂地址");
        assertThat(clerk.one("#CORRECT-address").attr("aria-invalid")).isEqualTo("true");
        assertThat(clerk.one("#CORRECT-note").hasAttr("aria-invalid")).isFalse();
        clerk.submit("form[action$=entries/2/void]", Map.of("ground", "OTHER", "note", "不是本小区住户"));
        assertThat(clerk.text()).contains("第 2 号已作废").contains("其他原因：不是本小区住户");
        assertThat(clerk.open("/admin/relays/" + relay).text()).contains("没有要核对的");
        assertThat(jdbc.queryForList(
                        "SELECT wording FROM notice WHERE committee_id = ? ORDER BY id", String.class, committee.id()))
                .containsExactly(
                        "您家「口罩<b>一</b>」第 1 号核对好了，号码不变，轮到时会通知您。",
                        "「口罩<b>一</b>」前面空出了名额，您家从候补排进了名额。号码不变，轮到时会通知您。",
                        "您家「口罩<b>一</b>」第 2 号的登记已作废，原因：其他原因。有疑问请联系居委会。");
        jdbc.update("DELETE FROM delivery WHERE committee_id = ?", committee.id());
    }

    @Test
    @Order(8)
    void aBatchIsPreviewedAndDrawnOnce() {
        clerk.open("/admin/relays/" + relay + "/batches/new").submit("main form", Map.of("size", "0", "place", "门口"));
        assertThat(clerk.one("#size-error").text()).contains("户数");
        clerk.submit("main form", Map.of("size", "8"));
        assertThat(clerk.one(".counts").text())
                .contains("8户，共 16 份")
                .contains("1 … 9号")
                .contains("6户有手机号")
                .contains("2户没有手机号");
        Browser impatient = clerk;
        var preview = impatient.page();
        impatient.submit("main form[method=post]", Map.of());
        String batch = impatient.path();
        assertThat(batch).isEqualTo("/admin/relays/" + relay + "/batches/1");
        assertThat(impatient.one(".equation").text()).isEqualTo("8 = 8 待发送 ✓ 账平");
        // the same form again: the back button and another press
        impatient.show(preview).submit("main form[method=post]", Map.of());
        assertThat(impatient.path()).isEqualTo(batch);
        assertThat(impatient.one(".alert-success").text()).contains("之前已经叫过号");
        // back, another number, forward: this would be another batch
        impatient.show(preview).submit("main form[method=post]", Map.of("size", "7"));
        assertThat(impatient.one(".alert-danger").text()).contains("已经叫过号", "第 1 批，8 户", "没有再叫号");
        assertThat(impatient.one("#size").val()).isEqualTo("7");
        assertThat(impatient.open("/admin/relays/" + relay + "/batches/2").status())
                .isEqualTo(404);
    }

    @Test
    @Order(9)
    void theSumsBalanceWhileNoticesGoOut() {
        neighbourhood.deliver();
        clerk.open("/admin/relays/" + relay + "/batches/1/sums");
        assertThat(clerk.one(".equation").text()).isEqualTo("8 = 6 已发送 + 2 待电话 ✓ 账平");
        assertThat(clerk.text()).contains("短信 6").doesNotContain("可能收到两次");
        jdbc.update("UPDATE delivery SET possibly_twice = TRUE WHERE committee_id = ? LIMIT 2", committee.id());
        assertThat(clerk.open("/admin/relays/" + relay + "/batches/1/sums").text())
                .contains("2 户可能收到两次");
    }

    @Test
    @Order(10)
    void theCallListIsWorkedHouseholdByHousehold() {
        clerk.open("/admin/calls");
        assertThat(clerk.one(".call__where").text()).contains("3号楼504");
        assertThat(clerk.one(".call__number").text()).contains("没有手机号");
        assertThat(clerk.one(".say").text())
                .contains("请问是 幸福里小区3号楼504 吗", "口罩 2 份 到了")
                .contains("第 4 号")
                .containsPattern("\\d{4} \\d{4} \\d{4}");
        clerk.submit("form.outcomes", Map.of("note", "晚上再打"), Browser.button("outcome", "NO_ANSWER"));
        assertThat(clerk.one(".call__where").text()).contains("3号楼508");
        assertThat(clerk.one(".queue").text()).contains("打过 1 次，没人接");
        clerk.follow(".queue li:not(.is-current) a");
        assertThat(clerk.one(".tries").text()).contains("工作人员：没人接，晚上再打");
        clerk.open("/admin/calls");
        clerk.submit("form.outcomes", Map.of(), Browser.button("outcome", "TOLD"));
        clerk.open("/admin/relays/" + relay + "/batches/1");
        assertThat(clerk.one(".equation").text()).isEqualTo("8 = 6 已发送 + 1 待电话 + 1 已告知 ✓ 账平");
    }

    @Test
    @Order(11)
    void aVoucherIsRedeemedOnce() {
        String code = clerk.open("/admin/calls").one(".say__code").text();
        Browser counter = new Browser(port).signIn("pharmacist-" + committee.id(), Neighbourhood.PASSWORD);
        assertThat(counter.path()).isEqualTo("/redeem");
        counter.submit("main > form", Map.of("code", "123"));
        assertThat(counter.one("#code-error").text()).contains("12 位数字");
        counter.submit("main > form", Map.of("code", "0000 0000 0000"));
        assertThat(counter.one(".result--unknown").text()).contains("没有这张券");
        counter.open("/redeem?code=" + code.replace(" ", ""));
        assertThat(counter.text()).contains("2 份").contains("3号楼5** 居**").doesNotContain("504");
        var confirm = counter.page();
        counter.submit("main > form", Map.of());
        assertThat(counter.one(".result--ok").text()).contains("可以发放");
        counter.show(confirm).submit("main > form", Map.of());
        assertThat(counter.one(".result--again").text()).contains("刚刚已确认发放（您本人）", "已经给了，不要再给");
        assertThat(counter.page().select(".result--used")).isEmpty();
        counter.open("/redeem?code=" + code.replace(" ", ""));
        assertThat(counter.one(".result--used").text()).contains("不要再发", "是您本人确认的");
        clerk.open("/redeem?code=" + code.replace(" ", ""));
        assertThat(clerk.one(".result--used").text()).contains("已经用过", "刚刚").doesNotContain("您本人");
        assertThat(counter.open("/admin").status()).isEqualTo(403);
        assertThat(counter.text()).contains("不能看");
    }

    @Test
    @Order(12)
    void everyStepIsInTheLogWithoutPersonalData() {
        clerk.open("/admin/log");
        assertThat(clerk.page().select("tbody td:nth-child(3)").eachText())
                .containsExactly("确认发放", "记录电话结果", "记录电话结果", "到货叫号", "作废登记", "核对通过", "发布接龙", "新建接龙", "查看姓名电话", "导入名册");
        assertThat(clerk.text()).contains("不是本小区住户").doesNotContain("居民").doesNotContain("1380000");
    }

    @Test
    @Order(13)
    void anotherCommitteeSeesNothingOfIt() {
        Committee other = neighbourhood.committee("邻里居委会");
        Browser stranger = new Browser(port).signIn("admin-" + other.id(), Neighbourhood.PASSWORD);
        long household = neighbourhood.at(committee, "3", "502").id();
        for (String path : List.of(
                "/admin/relays/" + relay,
                "/admin/relays/" + relay + "/live",
                "/admin/relays/" + relay + "/entries",
                "/admin/relays/" + relay + "/entries/1",
                "/admin/relays/" + relay + "/reviews",
                "/admin/relays/" + relay + "/quota",
                "/admin/relays/" + relay + "/board.png",
                "/admin/relays/" + relay + "/batches/new",
                "/admin/relays/" + relay + "/batches/1",
                "/admin/relays/" + relay + "/batches/1/sums",
                "/admin/roster/" + household)) {
            assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.open("/admin/roster").text()).contains("共 0 户");
        assertThat(stranger.open("/admin/log").text()).contains("还没有操作");
    }
}
