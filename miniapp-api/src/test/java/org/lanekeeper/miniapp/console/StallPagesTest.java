package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.FormCode;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A clerk at the stall and on the telephone, with nothing but a keyboard. */
@WithConsole
class StallPagesTest {
    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Desk desk;

    @Autowired
    private Stall stall;

    private Browser clerk;

    @BeforeEach
    void anOpenRelay() {
        stall.open(OrderRule.strict(null));
        clerk = stall.clerk;
    }

    @Test
    void aLineAndEnterGiveANumberOnASlip() {
        stall.take("3-502 张三 2");
        assertThat(clerk.path()).isEqualTo(stall.path() + "/slips/1");
        assertThat(clerk.one("body").attr("data-print")).isEqualTo("yes");
        assertThat(clerk.one(".slip").text())
                .contains("口罩预订", "第 1 号", "幸福里小区3号楼502 张*", "口罩 2 份", "每户登记一次")
                .doesNotContain("张三");
        assertThat(clerk.one(".slip__receipt b").text()).matches("[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}");
        assertThat(clerk.one("#next").hasAttr("autofocus")).isTrue();
        assertThat(stall.entry(1).door()).isEqualTo(Door.STALL);

        clerk.follow("#next");
        assertThat(clerk.one("#line").hasAttr("autofocus")).isTrue();
        assertThat(clerk.one("#line").val()).isEmpty();
        assertThat(clerk.one(".stall__last").text()).contains("第 1 号", "幸福里小区3号楼502");
        clerk.follow(".stall__last a");
        assertThat(clerk.one("body").hasAttr("data-print")).isFalse();
    }

    @Test
    void aRoomAloneIsEnoughWhereTheRosterKnowsOneName() {
        stall.take("3.502");
        assertThat(stall.entry(1).name()).isEqualTo("张三");
        stall.take("3-503");
        assertThat(clerk.one(".seen__words").text()).contains("有几个人");
        assertThat(clerk.one("#line").val()).isEqualTo("3-503");
        clerk.submit("form.stall__form", Map.of("line", "3-503 王五"));
        assertThat(stall.entry(2).name()).isEqualTo("王五");
    }

    @Test
    void pressedTwiceItIsOneNumberAndOneSlip() {
        clerk.open(stall.path());
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
        clerk.open(stall.path());
        String look = clerk.one("#line").attr("hx-post");
        assertThat(look).isEqualTo(stall.path() + "/look");
        Document page = clerk.page();
        page.expectFirst("form.stall__form").attr("action", look);
        clerk.submit("form.stall__form", Map.of("line", "三号楼五零二 2"));
        assertThat(clerk.one("#seen").className()).contains("seen--ready");
        assertThat(clerk.one(".seen__who").text()).contains("幸福里小区3号楼502 张* 2 份");
        assertThat(clerk.one("#line").val()).isEqualTo("三号楼五零二 2");
        assertThat(stall.numbers()).isZero();
    }

    @Test
    void aCallerIsReadTheNumberAndTheReceipt() {
        clerk.open(stall.path() + "?door=TELEPHONE")
                .submit("form.stall__form", Map.of("line", "3-502 张三 2", "phone", "138 0000 0009"));
        assertThat(clerk.path()).isEqualTo(stall.path());
        assertThat(clerk.one(".stall__say").text())
                .contains("您是第 1 号", "口罩 2 份", "每户登记一次")
                .containsPattern("回执码：\\w{4}，\\w{4}，\\w{4}");
        assertThat(stall.entry(1).door()).isEqualTo(Door.TELEPHONE);
        assertThat(stall.entry(1).phone()).isEqualTo("13800000009");
        assertThat(clerk.one("#line").hasAttr("autofocus")).isTrue();
        clerk.submit("form.stall__form", Map.of("line", "5-2-1201", "phone", "12345"));
        assertThat(clerk.one(".seen__words").text()).contains("手机号不对");
        assertThat(clerk.one("#phone").val()).isEqualTo("12345");
    }

    @Test
    void aFormFilledInAtHomeIsScanned() {
        long compound = neighbourhood.at(stall.committee, "7", "101").compoundId();
        stall.take(new FormCode(compound, new Address("3", "", "504"), "孙八", null, 2).write());
        assertThat(clerk.one(".slip").text()).contains("第 1 号", "阳光小区3号楼504 孙*", "口罩 2 份", "预填表");
        assertThat(stall.entry(1).door()).isEqualTo(Door.FORM);
    }

    @Test
    void whatNobodyCanComeForAnyMoreIsPointedOut() {
        OrderRule plain = OrderRule.strict(3);
        stall.open(new OrderRule(
                plain.serving(),
                plain.measure(),
                3,
                false,
                2,
                List.of(),
                plain.beyond(),
                plain.behalfCap(),
                plain.paperTime()));
        neighbourhood.join(stall.relay, neighbourhood.at(stall.committee, "3", "502"), "张三", 1);
        neighbourhood.join(stall.relay, neighbourhood.at(stall.committee, "3", "503"), "李四", 1);
        String page = "/admin/relays/" + stall.relay;
        assertThat(clerk.open(page).page().select("#idle")).isEmpty();
        clerk.submit("form[action$=close]", Map.of());
        assertThat(clerk.one("#idle").text()).contains("还有 2 户没有人用");
        clerk.follow("#idle a").submit("form[action$=release]", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("1 户从候补排进来");
        assertThat(clerk.open(page).page().select("#idle")).isEmpty();
    }

    @Test
    void itIsLoggedAndOnlyForTheCommittee() {
        stall.take("3-502");
        clerk.open("/admin/log");
        assertThat(clerk.page().select("tbody tr").get(0).text())
                .contains("现场登记")
                .doesNotContain("张三");
        Committee other = neighbourhood.committee("摊位外的居委会");
        Browser stranger = desk.signIn(Role.CLERK, other);
        assertThat(stranger.open(stall.path()).status()).isEqualTo(404);
        assertThat(stranger.open(stall.path() + "/slips/1").status()).isEqualTo(404);
        Browser guard = desk.signIn(Role.GUARD, stall.committee);
        assertThat(guard.open(stall.path()).status()).isEqualTo(403);
    }
}
