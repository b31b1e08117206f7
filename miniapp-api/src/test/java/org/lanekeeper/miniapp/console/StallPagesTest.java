package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.FormCode;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.PaperTime;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.relay.Serving;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk at the stall and on the telephone, with nothing but a keyboard. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StallPagesTest {
    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private ImportingRoster importing;

    @Autowired
    private RunningRelays running;

    @Autowired
    private Entries entries;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private long relay;
    private String stall;

    @BeforeAll
    void aRoster() {
        committee = neighbourhood.committee("摊位居委会");
        importing.run(
                committee.id(),
                RosterSheet.write(List.of(
                        List.of("幸福里小区", "3", "", "502", "张三", "13800000001"),
                        List.of("幸福里小区", "3", "", "503", "李四、王五", "13800000002"),
                        List.of("幸福里小区", "3", "", "504", "赵六", ""),
                        List.of("幸福里小区", "5", "2", "1201", "钱七", ""),
                        List.of("阳光小区", "3", "", "504", "孙八", ""),
                        List.of("阳光小区", "7", "", "101", "周九", ""))));
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
    }

    @BeforeEach
    void anOpenRelay() {
        relay = open(OrderRule.strict(null));
        stall = "/admin/relays/" + relay + "/stall";
    }

    private long open(OrderRule rule) {
        Instant now = clock.instant();
        RelayPlan plan =
                new RelayPlan("口罩预订", "口罩", now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(8)), 2, rule);
        return running.create(committee.id(), plan, RelayState.PUBLISHED, null, null)
                .id();
    }

    private Browser take(String line) {
        return clerk.open(stall).submit("form.stall__form", Map.of("line", line));
    }

    private Entry entry(int number) {
        return entries.find(committee.id(), relay, number).orElseThrow();
    }

    @Test
    void aLineAndEnterGiveANumberOnASlip() {
        take("3-502 张三 2");
        assertThat(clerk.path()).isEqualTo(stall + "/slips/1");
        assertThat(clerk.one("body").attr("data-print")).isEqualTo("yes");
        assertThat(clerk.one(".slip").text())
                .contains("口罩预订", "第 1 号", "幸福里小区3号楼502 张*", "口罩 2 份", "每户登记一次")
                .doesNotContain("张三");
        assertThat(clerk.one(".slip__receipt b").text()).matches("[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}");
        assertThat(clerk.one("#next").hasAttr("autofocus")).isTrue();
        assertThat(entry(1).door()).isEqualTo(Door.STALL);

        clerk.follow("#next");
        assertThat(clerk.one("#line").hasAttr("autofocus")).isTrue();
        assertThat(clerk.one("#line").val()).isEmpty();
        assertThat(clerk.one(".stall__last").text()).contains("第 1 号", "幸福里小区3号楼502");
        clerk.follow(".stall__last a");
        assertThat(clerk.one("body").hasAttr("data-print")).isFalse();
    }

    @Test
    void aRoomAloneIsEnoughWhereTheRosterKnowsOneName() {
        take("3.502");
        assertThat(entry(1).name()).isEqualTo("张三");
        take("3-503");
        assertThat(clerk.one(".seen__words").text()).contains("有几个人");
        assertThat(clerk.one("#line").val()).isEqualTo("3-503");
        clerk.submit("form.stall__form", Map.of("line", "3-503 王五"));
        assertThat(entry(2).name()).isEqualTo("王五");
    }

    @Test
    void pressedTwiceItIsOneNumberAndOneSlip() {
        clerk.open(stall);
        Document form = clerk.page();
        clerk.submit("form.stall__form", Map.of("line", "3-502"));
        assertThat(clerk.path()).endsWith("/slips/1");
        clerk.show(form).submit("form.stall__form", Map.of("line", "3-502"));
        assertThat(clerk.path()).endsWith("/slips/1");
        // the same page for somebody else: asks, and loses nothing
        clerk.show(form).submit("form.stall__form", Map.of("line", "5-2-1201"));
        assertThat(clerk.one(".stall__refusal").text()).contains("已经给别人取过号");
        clerk.submit("form.stall__form", Map.of());
        assertThat(clerk.path()).endsWith("/slips/2");
    }

    @Test
    void whatIsTypedIsSeenAtOnceAndAlsoWithoutAScript() {
        clerk.open(stall);
        String look = clerk.one("#line").attr("hx-post");
        assertThat(look).isEqualTo(stall + "/look");
        Document page = clerk.page();
        page.expectFirst("form.stall__form").attr("action", look);
        clerk.submit("form.stall__form", Map.of("line", "三号楼五零二 2"));
        assertThat(clerk.one("#seen").className()).contains("seen--ready");
        assertThat(clerk.one(".seen__who").text()).contains("幸福里小区3号楼502 张* 2 份");
        assertThat(clerk.one("#line").val()).isEqualTo("三号楼五零二 2");
        assertThat(entries.tally(committee.id(), relay).numbers()).isZero();
    }

    @Test
    void doubtIsSaidFirstAndMeantIfPressedAgain() {
        take("3-502 李雷");
        assertThat(clerk.one(".seen__words").text()).contains("名册上这一户是 张*", "再按一次回车");
        assertThat(entries.tally(committee.id(), relay).numbers()).isZero();
        // corrected: no doubt is left
        clerk.submit("form.stall__form", Map.of("line", "3-502 李明"));
        assertThat(clerk.one(".seen__words").text()).contains("再按一次回车");
        clerk.submit("form.stall__form", Map.of());
        assertThat(clerk.one(".slip__state").text()).contains("待核对");

        take("9-999 吴十");
        assertThat(clerk.one(".seen__words").text()).contains("名册里没有 9号楼999", "写上小区名");
        clerk.submit("form.stall__form", Map.of("line", "阳光小区 9-999 吴十"));
        clerk.submit("form.stall__form", Map.of());
        assertThat(clerk.one(".slip").text()).contains("第 2 号", "阳光小区9号楼999", "待核对");
    }

    @Test
    void theDoorMeantIsOfferedForOneThatDoesNotExist() {
        take("3-520 张三 2");
        assertThat(clerk.one(".seen__words").text()).startsWith("3号楼没有 520，是 502 吗？");
        assertThat(entries.tally(committee.id(), relay).numbers()).isZero();
        // a second press of Enter is that door's
        assertThat(clerk.one("[autofocus]").text()).isEqualTo("幸福里小区3号楼502 张*");
        clerk.submit(
                "form.stall__form",
                Map.of(),
                Browser.button("meant", clerk.one("[autofocus]").val()));
        assertThat(clerk.one(".slip__who").text()).isEqualTo("幸福里小区3号楼502 张*");
        assertThat(clerk.one(".slip").text()).contains("第 1 号", "2 份");
    }

    @Test
    void theNameIsHeldAgainstTheDoorMeant() {
        take("幸福里 3-520 李雷");
        assertThat(clerk.one(".seen__words").text()).contains("3号楼没有 520，是 502 吗？", "照样取号");
        clerk.submit(
                "form.stall__form",
                Map.of(),
                Browser.button("meant", clerk.one("[autofocus]").val()));
        assertThat(clerk.one(".seen__words").text()).contains("名册上这一户是 张*", "再按一次回车");
        assertThat(clerk.one("#line").val()).isEqualTo("幸福里小区 3-502 李雷 1份");
        clerk.submit("form.stall__form", Map.of());
        assertThat(clerk.one(".slip").text()).contains("幸福里小区3号楼502", "待核对");
    }

    @Test
    void ofSeveralDoorsOneIsChosen() {
        take("3-504");
        assertThat(clerk.one("#seen").text()).contains("这个门牌有几处", "幸福里小区3号楼504", "阳光小区3号楼504");
        String second = clerk.page().select(".seen__choices button").get(1).val();
        clerk.submit("form.stall__form", Map.of(), Browser.button("household", second));
        assertThat(clerk.one(".slip__who").text()).isEqualTo("阳光小区3号楼504 孙*");
        take("幸福里 3-504");
        assertThat(clerk.one(".slip__who").text()).isEqualTo("幸福里小区3号楼504 赵*");
    }

    @Test
    void whoIsInAlreadyIsToldTheNumberAndTheDoor() {
        neighbourhood.join(relay, neighbourhood.at(committee, "3", "502"), "张三", 1);
        take("3-502 张三");
        assertThat(clerk.one("#seen").text()).contains("已经登记：第 1 号（聊天", "不用再登记", "补打第 1 号的号条");
        assertThat(clerk.one("#line").val()).isEqualTo("3-502 张三");
        clerk.follow("#seen a");
        assertThat(clerk.one(".slip__number b").text()).isEqualTo("1");
    }

    @Test
    void fullOrNotForThisBuildingOrOverIsSaidInWords() {
        long compound = neighbourhood.at(committee, "3", "502").compoundId();
        relay = open(new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                1,
                false,
                0,
                List.of(OrderRule.building(compound, "3")),
                Beyond.REFUSE,
                5,
                PaperTime.HAND_IN));
        stall = "/admin/relays/" + relay + "/stall";
        take("5-2-1201");
        assertThat(clerk.one(".seen__words").text()).contains("幸福里小区5号楼2单元1201", "这次不发", "没有取号");
        take("3-502");
        take("3-503 李四");
        assertThat(clerk.one(".stall__refusal").text()).contains("名额已经排满，没有取号");
        assertThat(clerk.one("#line").val()).isEqualTo("3-503 李四");
        running.move(committee.id(), relay, RelayState.CLOSED, Cause.of(null, Ground.SCHEDULE));
        take("3-503 李四");
        assertThat(clerk.one(".seen__words").text()).contains("登记已经结束", "纸质登记");
    }

    @Test
    void aCallerIsReadTheNumberAndTheReceipt() {
        clerk.open(stall + "?door=TELEPHONE")
                .submit("form.stall__form", Map.of("line", "3-502 张三 2", "phone", "138 0000 0009"));
        assertThat(clerk.path()).isEqualTo(stall);
        assertThat(clerk.one(".stall__say").text())
                .contains("您是第 1 号", "口罩 2 份", "每户登记一次")
                .containsPattern("回执码：\\w{4}，\\w{4}，\\w{4}");
        assertThat(entry(1).door()).isEqualTo(Door.TELEPHONE);
        assertThat(entry(1).phone()).isEqualTo("13800000009");
        assertThat(clerk.one("#line").hasAttr("autofocus")).isTrue();
        clerk.submit("form.stall__form", Map.of("line", "5-2-1201", "phone", "12345"));
        assertThat(clerk.one(".seen__words").text()).contains("手机号不对");
        assertThat(clerk.one("#phone").val()).isEqualTo("12345");
    }

    @Test
    void aFormFilledInAtHomeIsScanned() {
        long compound = neighbourhood.at(committee, "7", "101").compoundId();
        take(new FormCode(compound, new Address("3", "", "504"), "孙八", null, 2).write());
        assertThat(clerk.one(".slip").text()).contains("第 1 号", "阳光小区3号楼504 孙*", "口罩 2 份", "预填表");
        assertThat(entry(1).door()).isEqualTo(Door.FORM);
    }

    @Test
    void aHostileCodeIsHarmless() {
        String script = "<img src=x onerror=alert(1)>";
        take(new FormCode(0, new Address("3", "", "502"), script, null, 1).write());
        assertThat(clerk.page().select("main img")).isEmpty();
        assertThat(clerk.one(".seen__words").text()).contains("再按一次回车");
        for (String line : List.of("LK1/1/2", "LK1/%00/%00/%00/%00/%00", "'; DROP TABLE relay;--", "${7*7}", script)) {
            take(line);
            assertThat(clerk.status()).as(line).isEqualTo(200);
            assertThat(clerk.path()).as(line).isEqualTo(stall);
            assertThat(clerk.one("#line").val()).isEqualTo(line);
        }
        take("9".repeat(700));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(entries.tally(committee.id(), relay).numbers()).isZero();
    }

    @Test
    void whatNobodyCanComeForAnyMoreIsPointedOut() {
        OrderRule plain = OrderRule.strict(3);
        relay = open(new OrderRule(
                plain.serving(),
                plain.measure(),
                3,
                false,
                2,
                List.of(),
                plain.beyond(),
                plain.behalfCap(),
                plain.paperTime()));
        neighbourhood.join(relay, neighbourhood.at(committee, "3", "502"), "张三", 1);
        neighbourhood.join(relay, neighbourhood.at(committee, "3", "503"), "李四", 1);
        String page = "/admin/relays/" + relay;
        assertThat(clerk.open(page).page().select("#idle")).isEmpty();
        clerk.submit("form[action$=close]", Map.of());
        assertThat(clerk.one("#idle").text()).contains("还有 2 户没有人用");
        clerk.follow("#idle a").submit("form[action$=release]", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("1 户从候补排进来");
        assertThat(clerk.open(page).page().select("#idle")).isEmpty();
    }

    @Test
    void itIsLoggedAndOnlyForTheCommittee() {
        take("3-502");
        clerk.open("/admin/log");
        assertThat(clerk.page().select("tbody tr").get(0).text())
                .contains("现场登记")
                .doesNotContain("张三");
        Committee other = neighbourhood.committee("摊位外的居委会");
        Browser stranger = new Browser(port).signIn("clerk-" + other.id(), Neighbourhood.PASSWORD);
        assertThat(stranger.open(stall).status()).isEqualTo(404);
        assertThat(stranger.open(stall + "/slips/1").status()).isEqualTo(404);
        Browser guard = new Browser(port).signIn("guard-" + committee.id(), Neighbourhood.PASSWORD);
        assertThat(guard.open(stall).status()).isEqualTo(403);
    }
}
