package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.FormCode;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.PaperTime;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.relay.Serving;
import org.springframework.beans.factory.annotation.Autowired;

/** What is doubtful or cannot be is said to the clerk at the stall before a number is given. */
@WithConsole
class StallDoubtsTest {
    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private RunningRelays running;

    @Autowired
    private Stall stall;

    private Browser clerk;

    @BeforeEach
    void anOpenRelay() {
        stall.open(OrderRule.strict(null));
        clerk = stall.clerk;
    }

    @Test
    void doubtIsSaidFirstAndMeantIfPressedAgain() {
        stall.take("3-502 李雷");
        assertThat(clerk.one(".seen__words").text()).contains("名册上这一户是 张*", "再按一次回车");
        assertThat(stall.numbers()).isZero();
        // corrected: no doubt is left
        clerk.submit("form.stall__form", Map.of("line", "3-502 李明"));
        assertThat(clerk.one(".seen__words").text()).contains("再按一次回车");
        clerk.submit("form.stall__form", Map.of());
        assertThat(clerk.one(".slip__state").text()).contains("待核对");

        stall.take("9-999 吴十");
        assertThat(clerk.one(".seen__words").text()).contains("名册里没有 9号楼999", "写上小区名");
        clerk.submit("form.stall__form", Map.of("line", "阳光小区 9-999 吴十"));
        clerk.submit("form.stall__form", Map.of());
        assertThat(clerk.one(".slip").text()).contains("第 2 号", "阳光小区9号楼999", "待核对");
    }

    @Test
    void theDoorMeantIsOfferedForOneThatDoesNotExist() {
        stall.take("3-520 张三 2");
        assertThat(clerk.one(".seen__words").text()).startsWith("3号楼没有 520，是 502 吗？");
        assertThat(stall.numbers()).isZero();
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
        stall.take("幸福里 3-520 李雷");
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
        stall.take("3-504");
        assertThat(clerk.one("#seen").text()).contains("这个门牌有几处", "幸福里小区3号楼504", "阳光小区3号楼504");
        String second = clerk.page().select(".seen__choices button").get(1).val();
        clerk.submit("form.stall__form", Map.of(), Browser.button("household", second));
        assertThat(clerk.one(".slip__who").text()).isEqualTo("阳光小区3号楼504 孙*");
        stall.take("幸福里 3-504");
        assertThat(clerk.one(".slip__who").text()).isEqualTo("幸福里小区3号楼504 赵*");
    }

    @Test
    void whoIsInAlreadyIsToldTheNumberAndTheDoor() {
        neighbourhood.join(stall.relay, neighbourhood.at(stall.committee, "3", "502"), "张三", 1);
        stall.take("3-502 张三");
        assertThat(clerk.one("#seen").text()).contains("已经登记：第 1 号（聊天", "不用再登记", "补打第 1 号的号条");
        assertThat(clerk.one("#line").val()).isEqualTo("3-502 张三");
        clerk.follow("#seen a");
        assertThat(clerk.one(".slip__number b").text()).isEqualTo("1");
    }

    @Test
    void fullOrNotForThisBuildingOrOverIsSaidInWords() {
        long compound = neighbourhood.at(stall.committee, "3", "502").compoundId();
        stall.open(new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                1,
                false,
                0,
                List.of(OrderRule.building(compound, "3")),
                Beyond.REFUSE,
                5,
                PaperTime.HAND_IN));
        stall.take("5-2-1201");
        assertThat(clerk.one(".seen__words").text()).contains("幸福里小区5号楼2单元1201", "这次不发", "没有取号");
        stall.take("3-502");
        stall.take("3-503 李四");
        assertThat(clerk.one(".stall__refusal").text()).contains("名额已经排满，没有取号");
        assertThat(clerk.one("#line").val()).isEqualTo("3-503 李四");
        running.move(stall.committee.id(), stall.relay, RelayState.CLOSED, Cause.of(null, Ground.SCHEDULE));
        stall.take("3-503 李四");
        assertThat(clerk.one(".seen__words").text()).contains("登记已经结束", "纸质登记");
    }

    @Test
    void aHostileCodeIsHarmless() {
        String script = "<img src=x onerror=alert(1)>";
        stall.take(new FormCode(0, new Address("3", "", "502"), script, null, 1).write());
        assertThat(clerk.page().select("main img")).isEmpty();
        assertThat(clerk.one(".seen__words").text()).contains("再按一次回车");
        for (String line : List.of("LK1/1/2", "LK1/%00/%00/%00/%00/%00", "'; DROP TABLE relay;--", "${7*7}", script)) {
            stall.take(line);
            assertThat(clerk.status()).as(line).isEqualTo(200);
            assertThat(clerk.path()).as(line).isEqualTo(stall.path());
            assertThat(clerk.one("#line").val()).isEqualTo(line);
        }
        stall.take("9".repeat(700));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(stall.numbers()).isZero();
    }
}
