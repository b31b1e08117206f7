package org.lanekeeper.miniapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.batch.BatchKind;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Measure;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.voucher.Vouchers;
import org.springframework.beans.factory.annotation.Autowired;

/** One household of a batch: how its place ends, what its pages say then, and what is pressed by mistake. */
@WithConsole
class CalledPlacesPagesTest {
    private static final int HOUSEHOLDS = 6;

    @Autowired
    private Desk desk;

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private DrawingBatch drawing;

    @Autowired
    private Vouchers vouchers;

    @Autowired
    private Clock clock;

    private Committee committee;
    private Browser clerk;
    private long relay;
    private String page;
    private String batch;

    /** The second is very old: its goods are carried. */
    @BeforeEach
    void signUp() {
        String name = "叫号居委会" + UUID.randomUUID().toString().substring(0, 8);
        List<List<String>> roster = IntStream.rangeClosed(1, HOUSEHOLDS)
                .mapToObj(i -> List.of("幸福里小区", "3", "", "50" + i, "居民" + i, "1390000000" + i, i == 2 ? "是" : ""))
                .toList();
        committee = desk.committee(name, roster);
        clerk = desk.signIn(Role.CLERK, committee);
        relay = desk.openRelay(committee, 5, OrderRule.strict(null));
        IntStream.rangeClosed(1, HOUSEHOLDS).forEach(i -> join(i, "居民" + i, 2));
        page = "/admin/relays/" + relay;
        batch = page + "/batches/1";
    }

    private void join(int room, String name, int quantity) {
        Household household = neighbourhood.at(committee, "3", "50" + room);
        neighbourhood.join(relay, household, name, quantity);
    }

    /** To come within the last hour, or the next. */
    private void call(BatchKind kind, int households, boolean over) {
        Instant until = clock.instant().plus(over ? Duration.ofMinutes(-1) : Duration.ofHours(1));
        BatchPlan plan = new BatchPlan(
                kind,
                Measure.HOUSEHOLDS,
                households,
                null,
                "社区药房",
                until.minus(Duration.ofHours(1)),
                until,
                null,
                null);
        drawing.draw(committee.id(), relay, plan, null, null).orElseThrow();
    }

    private String code(int number) {
        return vouchers.ofEntry(committee.id(), relay, number).orElseThrow().code();
    }

    @Test
    void nobodyIsPassedOverInSilenceOrCalledToADayThatIsOver() {
        clerk.open(page + "/entries/1").submit("form[action$=void]", Map.of("ground", "OTHER", "note", "姓名不对"));
        join(1, "别人", 1);
        clerk.open(page + "/entries/2").submit("form[action$=void]", Map.of("ground", "HOUSEHOLD"));
        join(2, "居民2", 1);

        clerk.open(page + "/batches/new")
                .submit(
                        "main form",
                        Map.of("size", "5", "place", "药房", "fromDate", "2026-01-01", "untilDate", "2026-01-02"));
        assertThat(clerk.one("#pickupUntil-error").text()).contains("已经过了");
        clerk.submit("main form", Map.of("slots", "on", "slotDay", "2026-01-02"));
        assertThat(clerk.one("#slotDay-error").text()).contains("已经过了");
        clerk.submit("main form", Map.of("slotDay", "2099-01-02"));
        assertThat(clerk.one("main .alert-warning").text()).contains("还有 1 户待核对", "先去核对");
        assertThat(clerk.one(".counts").text()).contains("5户，共 9 份", "3 … 8号");
    }

    @Test
    void whatWasBroughtBackIsSaidWhereverItIsLookedAt() {
        call(BatchKind.ON_BEHALF, 4, true);
        clerk.open(page + "/entries/1").submit("form:has(input[value=COLLECTED])", Map.of("paid", "true"));
        assertThat(clerk.one("#deeds").text()).contains("第 1 批已经叫到这一户", "撤销已领", "领了又退回");
        clerk.submit("form:has(input[value=RETURNED])", Map.of());
        assertThat(clerk.one("#deeds").text()).contains("领后退回", "钱已退");
        clerk.open(page + "/entries/4").submit("form:has(input[value=NOT_COME])", Map.of());
        assertThat(clerk.one("#deeds").text()).contains("发给后面的人", "重新登记").doesNotContain("还没付款");

        Browser pharmacist = desk.signIn(Role.PHARMACIST, committee).open("/redeem?code=" + code(1));
        assertThat(pharmacist.text()).contains("领后退回", "不要发", "退回来了", "钱已退").doesNotContain("还没付款", "已领走");
        assertThat(clerk.open(batch + "/account").page().select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("1 ") && row.contains("钱已退"))
                .anyMatch(row -> row.startsWith("4 ") && row.contains("不用付"));
    }

    @Test
    void whoComesLateGetsItAfterAllAndWhatWasNotBroughtBackIsCollectedAgain() {
        call(BatchKind.ON_BEHALF, 4, true);
        clerk.open(page + "/entries/4").submit("form:has(input[value=NOT_COME])", Map.of());
        Browser pharmacist = desk.signIn(Role.PHARMACIST, committee).open("/redeem?code=" + code(4));
        assertThat(pharmacist.text()).contains("不要发", "撤销过号");
        clerk.submit("form:has(input[value=NOT_COME_UNDONE])", Map.of("note", "晚来十分钟"));
        assertThat(clerk.one(".alert-success").text()).contains("第 4 号的过号已撤销", "会通知这一户");
        assertThat(pharmacist.open("/redeem?code=" + code(4)).text()).doesNotContain("不要发");

        clerk.submit("form:has(input[value=COLLECTED])", Map.of("paid", "true"));
        clerk.submit("form:has(input[value=RETURNED])", Map.of());
        clerk.submit("form:has(input[value=RETURN_UNDONE])", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("第 4 号的「领了又退回」已撤销");
        assertThat(clerk.one("#deeds").text()).contains("已付款", "撤销已领");

        clerk.submit("form:has(input[value=RETURNED])", Map.of());
        join(4, "居民4", 1);
        clerk.submit("form:has(input[value=RETURN_UNDONE])", Map.of("note", "按错了"));
        assertThat(clerk.one("#UNDO_RETURN-error").text()).contains("后来又登记了", "一户只能有一个号");
        assertThat(clerk.one("#UNDO_RETURN-note").val()).isEqualTo("按错了");
    }

    @Test
    void nobodyPaysForWhatWasBroughtBack() {
        call(BatchKind.ON_BEHALF, 4, false);
        Browser pharmacist = desk.signIn(Role.PHARMACIST, committee).open("/redeem?code=" + code(3));
        clerk.open(page + "/entries/3").submit("form:has(input[value=COLLECTED])", Map.of("paid", "true"));
        clerk.submit("form:has(input[value=RETURNED])", Map.of());
        pharmacist.submit("form[action$='/redeem/payment']", Map.of());
        assertThat(pharmacist.text()).contains("这张券已经退回，不要收款", "不要发");
    }

    @Test
    void whatWasCarriedAndBroughtBackCountsAlikeInTheSumsAndOnTheListOfDoors() {
        call(BatchKind.COLLECT, 3, false);
        assertThat(doors()).isEqualTo("0 / 1");
        clerk.open(batch + "/carry").submit("tbody form", Map.of());
        assertThat(doors()).isEqualTo("1 / 1");
        clerk.open(page + "/entries/2").submit("form:has(input[value=RETURNED])", Map.of());
        assertThat(doors()).isEqualTo("0 / 0");
        assertThat(clerk.one(".equation").text()).contains("2 待发送", "1 不需要", "账平");
    }

    /** How many doors are done and are to be done, as the batch says; the list of doors says the same. */
    private String doors() {
        String listed = clerk.open(batch + "/carry").one(".count").text();
        String summed = clerk.open(batch)
                .page()
                .select("#sums .counts div:contains(送上门) b")
                .text();
        assertThat(listed).startsWith(summed + " 户");
        return summed;
    }

    @Test
    void notWantedOnTheWrongRowIsTakenBackOnTheSameList() {
        call(BatchKind.COLLECT, 3, false);
        clerk.open(batch).submit("form[action$='/decline/1']", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("会通知这一户", "点错了");
        assertThat(clerk.text()).contains("6 份 = 0 已领 + 4 没领 + 2 可再发 ✓ 账平");
        clerk.submit("form[action$='/decline/1/undo']", Map.of());
        assertThat(clerk.one(".alert-success").text()).contains("第 1 号的「不要了」已撤销");
        assertThat(clerk.text()).contains("6 份 = 0 已领 + 6 没领 + 0 可再发 ✓ 账平");
        assertThat(clerk.open(page + "/entries/1").one(".story").text()).contains("不要了", "撤销，位置还给本户", "上次弄错了");

        clerk.open(page + "/entries/2").submit("form:has(input[value=DECLINED])", Map.of());
        assertThat(clerk.open(batch + "/carry").one(".count").text()).startsWith("0 / 0");
        clerk.submit("form[action$='/decline/2/undo']", Map.of());
        assertThat(clerk.path()).endsWith("/carry");
        assertThat(clerk.text()).contains("第 2 号的「不要了」已撤销", "0 / 1 户已送到");
    }

    @Test
    void theCounterTakesNotWantedBackUntilSomebodyElseWasCalledForIt() {
        call(BatchKind.COLLECT, 3, false);
        Browser pharmacist = desk.signIn(Role.PHARMACIST, committee).open("/redeem?code=" + code(1));
        pharmacist.submit("form[action$=decline]", Map.of());
        assertThat(pharmacist.text()).contains("不要发", "点错了，这一户还要");
        pharmacist.submit("form[action$=take-back]", Map.of());
        assertThat(pharmacist.text()).contains("这张券又能用了", "确认发放 2 份");

        pharmacist.submit("form[action$=decline]", Map.of());
        clerk.open(batch).follow("a[href$=follow-up]").submit("main form[method=post]", Map.of());
        assertThat(clerk.path()).as(clerk.text()).endsWith("/batches/2");
        pharmacist.submit("form[action$=take-back]", Map.of());
        assertThat(pharmacist.one("[role=alert].field__error").text()).contains("已经发给后面的人", "请重新登记");
        assertThat(pharmacist.text()).contains("不要发");
        clerk.open(page + "/entries/1").submit("form:has(input[value=DECLINE_UNDONE])", Map.of("note", "按错了"));
        assertThat(clerk.one("#UNDO_DECLINE-error").text()).contains("已经发给后面的人");
        assertThat(clerk.one("#UNDO_DECLINE-note").val()).isEqualTo("按错了");
    }

    @Test
    void aRefusalIsReadEvenWhereItsFormIsThereNoMore() {
        Document before = clerk.open(page + "/entries/1").page();
        call(BatchKind.COLLECT, 1, false);
        clerk.show(before).submit("form[action$=void]", Map.of("ground", "DUPLICATE"));
        assertThat(clerk.one(".alert-danger").text()).contains("第 1 批已经叫到这一户，不能这样改");

        clerk.open(page + "/entries/3").submit("form[action$=void]", Map.of("ground", "DUPLICATE"));
        assertThat(clerk.one("#deeds").text()).contains("是您作废的", "请另一位同事登录后来点");
        assertThat(clerk.page().select("form[action$=restore]")).isEmpty();
        clerk.open(page + "/entries/4");
        clerk.one("form[action$=void]").attr("action", page + "/entries/3/restore");
        clerk.submit("form[action$=restore]", Map.of("ground", "MISTAKE"));
        assertThat(clerk.one(".alert-danger").text()).contains("作废的人不能自己恢复", "请另一位同事登录");

        Browser colleague = desk.signIn(Role.ADMIN, committee).open(page + "/entries/3");
        colleague.submit("form[action$=restore]", Map.of());
        assertThat(colleague.one(".alert-success").text()).contains("已恢复");
    }
}
