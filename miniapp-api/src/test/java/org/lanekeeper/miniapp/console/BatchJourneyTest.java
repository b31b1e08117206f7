package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The days after goods have come: times and slips, doors, money, what is left, and the pharmacy's count. */
@WithConsole
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BatchJourneyTest {
    private static final int HOUSEHOLDS = 12;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private Committee committee;
    private Browser clerk;
    private Browser pharmacist;
    private long relay;
    private String first;

    @BeforeAll
    void signUp() {
        committee = neighbourhood.committee("批次居委会");
        clerk = new Browser(port).signIn("clerk-" + committee.id(), Neighbourhood.PASSWORD);
        pharmacist = new Browser(port).signIn("pharmacist-" + committee.id(), Neighbourhood.PASSWORD);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= HOUSEHOLDS; i++) {
            String phone = i % 4 == 0 ? "" : "1380000%04d".formatted(i);
            rows.add(List.of("幸福里小区", "3", "", String.valueOf(500 + i), "居民" + i, phone, i == 2 ? "是" : ""));
        }
        clerk.open("/admin/roster").upload("form[action$=import]", "file", "roster.xlsx", RosterSheet.write(rows));
        clerk.open("/admin/relays/new")
                .submit(
                        "main form",
                        Map.of(
                                "title",
                                "口罩",
                                "item",
                                "口罩",
                                "opensDate",
                                "2026-01-01",
                                "opensTime",
                                "00:00",
                                "closesDate",
                                "2099-01-01",
                                "closesTime",
                                "00:00",
                                "unitCap",
                                "5",
                                "quota",
                                ""),
                        Browser.button("publish", "true"));
        relay = Long.parseLong(clerk.path().replaceAll("\\D", ""));
        IntStream.rangeClosed(1, HOUSEHOLDS)
                .forEach(i -> neighbourhood.join(
                        relay, neighbourhood.at(committee, "3", String.valueOf(500 + i)), "居民" + i, 2));
        first = "/admin/relays/" + relay + "/batches/1";
    }

    @Test
    @Order(1)
    void aBatchOfUnitsWithTimesSaysWhatIsLeftOver() {
        clerk.open("/admin/relays/" + relay + "/batches/new")
                .submit(
                        "main form",
                        Map.of(
                                "kind",
                                "ON_BEHALF",
                                "measure",
                                "UNITS",
                                "size",
                                "13",
                                "place",
                                "社区药房",
                                "slots",
                                "on",
                                "slotDay",
                                "2099-02-06",
                                "minutesEach",
                                "2",
                                "slotMinutes",
                                "4"));
        assertThat(clerk.one("main .alert-warning").text()).contains("还剩 1 份", "第 7 号", "不跳过");
        assertThat(clerk.one(".counts").text()).contains("6户，共 12 份", "4户有手机号", "1户没有手机号", "1户送上门");
        assertThat(clerk.page().select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("1 ") && row.contains("2月6日 09:00 到 09:04"))
                .anyMatch(row -> row.startsWith("2 ") && row.contains("送上门"))
                .anyMatch(row -> row.startsWith("4 ") && row.contains("2月6日 09:04 到 09:08"));
        clerk.submit("main form[method=post]", Map.of());
        assertThat(clerk.path()).isEqualTo(first);
        assertThat(clerk.text()).contains("13 份 = 0 已领 + 12 没领 + 1 可再发 ✓ 账平", "下一位：第 7 号");
        assertThat(clerk.one(".equation").text()).contains("5 待发送", "1 待送上门", "账平");
    }

    @Test
    @Order(2)
    void slipsCarryTheDoorTheTimeTheCodeAndNoFullName() {
        clerk.open(first + "/slips?perPage=4");
        assertThat(clerk.page().select(".slips--4")).hasSize(2);
        assertThat(clerk.page().select(".slip")).hasSize(6);
        assertThat(clerk.one(".slip").text())
                .contains("第 1 号", "居**", "3号楼501", "口罩 2 份，领时付款", "09:00 到 09:04", "社区药房")
                .containsPattern("\\d{4} \\d{4} \\d{4}")
                .doesNotContain("居民1");
        assertThat(clerk.one(".slip__qr").attr("src")).startsWith("data:image/png");
    }

    @Test
    @Order(3)
    void goodsForTheVeryOldAreTickedAtTheDoor() {
        clerk.open(first + "/carry");
        clerk.open(first + "/carry?building="
                + clerk.page().select("#building option").get(1).val());
        assertThat(clerk.page().select("tbody tr")).hasSize(1);
        assertThat(clerk.text()).contains("3号楼502", "还没付款");
        assertThat(clerk.one("#load").text()).contains("3号楼还要送 1 户，带上 口罩 2 份，其中 1 户要收款", "社区药房");
        clerk.follow("tbody a[href$=#deeds]");
        assertThat(clerk.one("#deeds").text()).contains("送了没人在，过号", "还想再送一次的");
        clerk.open(first + "/carry").submit("tbody form", Map.of());
        assertThat(clerk.text()).contains("1 / 1 户已送到", "已送到");
        assertThat(clerk.page().select("#load")).isEmpty();
        clerk.submit("form[action$=undo]", Map.of());
        assertThat(clerk.text()).contains("已撤销，还要送", "0 / 1 户已送到", "待送");
        clerk.submit("tbody form", Map.of());
        assertThat(clerk.text()).contains("1 / 1 户已送到");
        clerk.open("/admin/roster/" + neighbourhood.at(committee, "3", "503").id())
                .submit("form[action$=carry]", Map.of());
        assertThat(clerk.text()).contains("这一户送上门");
    }

    @Test
    @Order(4)
    void placeAndTimeAreSetRightOnThePageOfTheBatch() {
        clerk.open(first).submit("#reschedule form", Map.of("place", ""));
        assertThat(clerk.one(".field-error").text()).contains("请写在哪里领");
        String place = clerk.open(first).one("#re-place").val();
        clerk.submit("#reschedule form", Map.of("place", place + "东门", "note", "门口修路"));
        assertThat(clerk.one("#wording").text())
                .contains("您家「口罩」领取的地方改了，请到 " + place + "东门 领", "时间没变：2099年2月6日 09:00 到 09:04", "号码和领取码不变");
        assertThat(clerk.text()).contains("5 户会收到", "按安排：门口修路");
        clerk.submit("main form", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("会通知还没领的 5 户");
        assertThat(clerk.one(".lead-line").text()).contains(place + "东门");
        clerk.submit("#reschedule form", Map.of("place", place)).submit("main form", Map.of());
        assertThat(clerk.one(".lead-line").text()).doesNotContain("东门");
    }

    /** Office hours do not move with the first time: who has to come at night is counted before anybody is told. */
    @Test
    @Order(3)
    void timesOfOnesOwnAreSeenBeforeTheyMove() {
        clerk.open(first).submit("#reschedule form", Map.of("fromTime", "19:54"));
        assertThat(clerk.one("main .alert-warning").text()).contains("其中 3 户改到了早上 7 点以前或晚上 8 点以后");
        assertThat(clerk.one("#shift").text()).contains("晚 10 小时 54 分钟");
        assertThat(clerk.page().select("tbody tr").eachText())
                .anyMatch(row ->
                        row.startsWith("5 户") && row.contains("2月6日 09:00 到 09:12") && row.contains("19:54 到 20:06"));
        assertThat(clerk.one("#wording").text()).contains("时间改了", "请在 2099年2月6日 19:54 到 19:58 来", "地方没变：社区药房");
        clerk.submit("#again", Map.of());
        assertThat(clerk.one("#reschedule input[name=fromTime]").val()).isEqualTo("19:54");
        clerk.submit("#reschedule form", Map.of("fromDate", "2099-02-07", "fromTime", "09:00"));
        assertThat(clerk.page().select("main .alert")).isEmpty();
        assertThat(clerk.one("#shift").text()).contains("晚 1 天");
        assertThat(vouchers.ofEntry(committee.id(), relay, 1).orElseThrow().pickupFrom())
                .as("only looked at")
                .isEqualTo("2099-02-06T01:00:00Z");
    }

    @Test
    @Order(5)
    void theCounterTakesMoneyAndGivesItBack() {
        String code = vouchers.ofEntry(committee.id(), relay, 1).orElseThrow().code();
        pharmacist.open("/redeem?code=" + code);
        assertThat(pharmacist.text()).contains("还没付款", "已收款，确认发放 2 份");
        pharmacist.submit("form[action$=payment]", Map.of());
        assertThat(pharmacist.text()).contains("已记收款", "已付款").doesNotContain("不要了");
        pharmacist.submit("form[action$=take-back]", Map.of());
        assertThat(pharmacist.text()).contains("已撤销收款", "还没付款");
        pharmacist.submit("form[action$=redeem]", Map.of());
        assertThat(pharmacist.text()).contains("可以发放", "已付款");
        String other = vouchers.ofEntry(committee.id(), relay, 3).orElseThrow().code();
        pharmacist.open("/redeem?code=" + other).submit("form[action$=decline]", Map.of());
        assertThat(pharmacist.text()).contains("已退回", "不要发");
        assertThat(new Browser(port).open("/v/" + other).text()).contains("已退回", "给后面的人");
    }

    @Test
    @Order(6)
    void moneyIsTakenAndGivenBackByWhoeverHasTheListAndNoCode() {
        String entry = "/admin/relays/" + relay + "/entries/6";
        clerk.open(entry).submit("form[action$=payment]", Map.of());
        assertThat(clerk.text()).contains("第 6 号已记收款", "已付款");
        assertThat(clerk.page().select("#deeds summary").eachText()).containsExactly("已领走…");
        clerk.submit("form[action$=take-back]", Map.of());
        assertThat(clerk.text()).contains("收款已撤销", "还没付款", "不要了…", "没来领，过号…");
        clerk.open("/admin/relays/" + relay + "/entries/7");
        assertThat(clerk.page().select("form[action*=payment]")).isEmpty();
    }

    @Test
    @Order(7)
    void whatIsLeftGoesToTheNextInOrder() {
        clerk.open(first + "/take-back");
        assertThat(clerk.text()).contains("现在没有过时没领的", "还有 3 户没到截止时间");
        jdbc.update(
                "UPDATE voucher SET slot_from = slot_from - INTERVAL 90 YEAR, slot_until = slot_until - INTERVAL 90 YEAR"
                        + " WHERE relay_id = ? AND number IN (4, 5)",
                relay);
        clerk.open(first + "/take-back");
        assertThat(clerk.text()).contains("2 户过了时间没来领，共 4 份", "还有 1 户没到截止时间");
        assertThat(clerk.one("#untold").text()).contains("其中 2 户还没有通知到");
        neighbourhood.deliver();
        clerk.open(first + "/take-back");
        assertThat(clerk.one("#untold").text()).contains("其中 1 户还没有通知到");
        assertThat(clerk.page().select("tbody tr").eachText())
                .anyMatch(row -> row.endsWith("已发送"))
                .anyMatch(row -> row.endsWith("待电话"));
        clerk.submit("main form", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("已收回 2 户，4 份");
        assertThat(clerk.text()).contains("13 份 = 4 已领 + 2 没领 + 7 可再发 ✓ 账平");
        clerk.follow("a[href$=follow-up]");
        assertThat(clerk.one(".counts").text()).contains("3户，共 6 份", "7 … 9号");
        assertThat(clerk.text()).contains("第 1 批退回和剩下的货", "还剩 1 份");
        clerk.submit("main form[method=post]", Map.of());
        assertThat(clerk.path()).endsWith("/batches/2");
        assertThat(clerk.text()).contains("发的是第 1 批剩下的货", "7 份 = 0 已领 + 6 没领 + 1 可再发 ✓ 账平");
        assertThat(clerk.open(first).text()).contains("7 转给后面的批次", "账平").doesNotContain("发给后面的人");
        assertThat(clerk.page().select("tbody tr").eachText()).hasSize(6).anyMatch(row -> row.contains("已过号"));
    }

    @Test
    @Order(8)
    void thePharmacyCountsAndIsToldTheDifference() {
        pharmacist.open("/redeem/batches");
        assertThat(pharmacist.text()).contains("口罩 · 第 1 批", "口罩 · 第 2 批");
        pharmacist.open("/redeem/batches/" + relay + "/1");
        assertThat(pharmacist.text()).contains("4 份（2 户）", "应该还剩 2 份");
        pharmacist.submit("main form", Map.of("handedOut", "viele", "leftOver", "2"));
        assertThat(pharmacist.text()).contains("请写一共发出去几份");
        pharmacist.submit("main form", Map.of("handedOut", "5", "leftOver", "1"));
        assertThat(pharmacist.one("#difference").text()).contains("您多 1 份", "少 1 份", "没有核销");
        pharmacist.submit("main form", Map.of("handedOut", "4", "leftOver", "2"));
        assertThat(pharmacist.one("#difference").text()).contains("对得上");
        assertThat(clerk.open(first + "/account").text())
                .contains("对得上", "3号楼5**")
                .doesNotContain("居民1");
        assertThat(pharmacist.open(first).status()).isEqualTo(403);
    }

    @Test
    @Order(9)
    void everyStepIsInTheLog() {
        clerk.open("/admin/log");
        assertThat(clerk.page().select("tbody td:nth-child(3)").eachText())
                .contains("清点", "收回没领的", "住户不要了", "记收款", "撤销收款", "确认发放", "送上门已送到", "设置送上门", "打印领取条");
    }

    @Test
    @Order(10)
    void anotherCommitteeSeesNothingOfIt() {
        Committee other = neighbourhood.committee("邻批居委会");
        Browser stranger = new Browser(port).signIn("admin-" + other.id(), Neighbourhood.PASSWORD);
        for (String path : List.of(
                first + "/slips",
                first + "/carry",
                first + "/account",
                first + "/take-back",
                first + "/follow-up",
                "/redeem/batches/" + relay + "/1")) {
            assertThat(stranger.open(path).status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.open("/redeem/batches").text()).contains("最近没有批次");
    }
}
