package org.lanekeeper.community.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.paper.EnteringPaper.Entered;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnRealDatabase
class EnteringPaperTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private EnteringPaper entering;

    @Autowired
    private CheckingPaper checking;

    @Autowired
    private Entries entries;

    @Autowired
    private Relays relays;

    @Autowired
    private RunningRelays running;

    @Autowired
    private DrawingBatch drawing;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    AskingStanding asking;

    private long committee;
    private List<Household> households;
    private Relay relay;
    private Staff clerk;

    @BeforeEach
    void aRelayOpenSinceAnHour() {
        committee = neighbourhood.committee();
        households = neighbourhood.households(committee, 120);
        relay = neighbourhood.openRelay(committee);
        clerk = new Staff(7, committee, "clerk", "文员", Role.CLERK);
    }

    private Instant ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    /** Rooms of building 1 in the order given, by their households. */
    private PaperSheet sheet(Instant at, int... households) {
        List<PaperRow> rows = IntStream.range(0, households.length)
                .mapToObj(i -> row(i + 1, String.valueOf(101 + households[i]), "王" + households[i]))
                .toList();
        return new PaperSheet(rows, "", "1", at);
    }

    private static PaperRow row(int number, String room, String name) {
        return new PaperRow(number, "", "", "", room, name, "", "", "");
    }

    private List<Integer> servingOrder() {
        return entries.nextInOrder(committee, relay.id(), 1000).stream()
                .map(entry -> Integer.parseInt(entry.name().substring(1)))
                .toList();
    }

    private Relay fresh() {
        return relays.find(committee, relay.id()).orElseThrow();
    }

    @Test
    void rowsCountFromTheirDeclaredTimeInRowOrder() {
        neighbourhood.join(relay, households.get(50));
        List<Entered> entered = entering.enter(relay, sheet(ago(30), 9, 3, 7), CHINA, clerk);
        entering.enter(relay, sheet(ago(45), 20, 10), CHINA, clerk);

        assertThat(entered)
                .extracting(one -> ((JoinOutcome.Accepted) one.outcome()).number())
                .containsExactly(2, 3, 4);
        assertThat(servingOrder()).containsExactly(20, 10, 9, 3, 7, 50);
        Entry first = entries.find(committee, relay.id(), 2).orElseThrow();
        assertThat(first.door()).isEqualTo(Door.PAPER);
        assertThat(first.onBehalf()).isFalse();
    }

    @Test
    void theSameSheetAgainChangesNothingAndGetsTheSameNumbers() {
        PaperSheet sheet = sheet(ago(30), 1, 2, 3);
        List<Entered> once = entering.enter(relay, sheet, CHINA, clerk);
        neighbourhood.join(relay, households.get(60));
        List<Entered> twice = entering.enter(relay, sheet, CHINA, clerk);

        assertThat(numbers(twice)).isEqualTo(numbers(once)).containsExactly(1, 2, 3);
        assertThat(fresh().lastNumber()).isEqualTo(4);
        assertThat(checking.check(relay, sheet, CHINA)).noneMatch(CheckedRow::isReady);
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(staff_id, ' ', operation, ' ', subject) FROM operation_log WHERE committee_id = ?"
                                + " ORDER BY id",
                        String.class,
                        committee))
                .as("logged with the entries, each once")
                .containsExactly(
                        "7 entry.paper relay " + relay.id() + " number 1",
                        "7 entry.paper relay " + relay.id() + " number 2",
                        "7 entry.paper relay " + relay.id() + " number 3");
        // the same households on another sheet are in already
        List<Entered> other = entering.enter(relay, sheet(ago(20), 1, 2, 3), CHINA, clerk);
        assertThat(other)
                .extracting(Entered::outcome)
                .startsWith(new JoinOutcome.AlreadyIn(1, Door.PAPER, false, false));
        assertThat(fresh().lastNumber()).isEqualTo(4);
    }

    @Test
    void whomASheetPutsBeyondTheQuotaIsTold() {
        Instant opened = ago(60);
        relay = running.create(
                committee,
                new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), 3, 2),
                RelayState.PUBLISHED,
                null,
                clerk);
        for (int household = 50; household < 54; household++) {
            neighbourhood.join(relay, households.get(household));
        }
        PaperSheet sheet = sheet(ago(30), 9, 3);

        entering.enter(relay, sheet, CHINA, clerk);
        entering.enter(relay, sheet, CHINA, clerk);

        assertThat(servingOrder()).containsExactly(9, 3, 50);
        assertThat(told()).containsExactlyInAnyOrder(51, 52);
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT wording FROM notice WHERE relay_id = ?", String.class, relay.id()))
                .singleElement()
                .asString()
                .startsWith("「口罩预订」补录了更早的登记，您家现在排到候补。号码不变");
    }

    private List<Integer> told() {
        return jdbc.query(
                "SELECT e.name FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " JOIN relay_entry e ON e.relay_id = n.relay_id AND e.number = d.number WHERE n.relay_id = ?",
                (row, i) -> Integer.parseInt(row.getString(1).substring(1)),
                relay.id());
    }

    private static List<Integer> numbers(List<Entered> entered) {
        return entered.stream()
                .map(one -> ((JoinOutcome.Accepted) one.outcome()).number())
                .toList();
    }

    @Test
    void whoEnteredItStandsInTheLedger() {
        entering.enter(relay, sheet(ago(30), 1), CHINA, clerk);
        String record = jdbc.queryForList(
                        "SELECT records FROM ledger_block WHERE relay_id = ? ORDER BY first_seq DESC LIMIT 1",
                        String.class,
                        relay.id())
                .get(0);
        assertThat(record)
                .contains("\"kind\":\"accepted\"", "\"door\":\"PAPER\"", "\"by\":\"CLERK-")
                .doesNotContain("王");
    }

    @Test
    void doubtfulRowsAreNamedAndLeftOut() {
        neighbourhood.join(relay, households.get(5));
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
                ago(10));

        List<CheckedRow> checked = checking.check(relay, sheet, CHINA);
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

        List<Entered> entered = entering.enter(relay, sheet, CHINA, clerk);
        assertThat(entered.stream().filter(one -> one.outcome() instanceof JoinOutcome.Accepted))
                .hasSize(4);
        assertThat(fresh().lastNumber()).isEqualTo(5);
        assertThat(entries.find(committee, relay.id(), 3).orElseThrow().reviewReason())
                .isNotNull();
    }

    @Test
    void aRowMayHaveATimeOfItsOwn() {
        Instant base = ago(20);
        String own =
                ago(25).atZone(CHINA).toLocalDateTime().withNano(0).toString().replace('T', ' ');
        PaperSheet sheet = new PaperSheet(
                List.of(row(1, "101", "王0"), new PaperRow(2, "", "", "", "102", "王1", "", "", own)), "", "1", base);
        entering.enter(relay, sheet, CHINA, clerk);
        assertThat(servingOrder()).containsExactly(1, 0);
    }

    @Test
    void afterTheFirstBatchRowsGoToTheEndAndNobodyCalledMoves() {
        neighbourhood.join(relay, households.get(50));
        neighbourhood.join(relay, households.get(51));
        call(1);
        assertThat(fresh().putsLatecomersLast()).isTrue();
        entering.enter(fresh(), sheet(ago(30), 1, 2), CHINA, clerk);
        assertThat(servingOrder()).containsExactly(51, 1, 2);
    }

    private void call(int households) {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        drawing.draw(
                committee,
                relay.id(),
                new BatchPlan(households, "居委会", tomorrow, tomorrow.plus(Duration.ofHours(2))),
                "batch",
                clerk);
    }

    @Test
    void whoWaitsDoesNotHearThatHighNumbersOfPaperWereCalled() {
        neighbourhood.join(relay, households.get(50));
        neighbourhood.join(relay, households.get(51));
        entering.enter(relay, sheet(ago(30), 1, 2), CHINA, clerk);
        call(3);
        assertThat(servingOrder()).containsExactly(51);
        assertThat(asking.of(fresh(), households.get(51).id())
                        .orElseThrow()
                        .calling()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void wherePaperIsAllThereIsItsHighestNumberIsTold() {
        entering.enter(relay, sheet(ago(30), 1, 2, 3), CHINA, clerk);
        call(2);
        assertThat(asking.of(fresh(), households.get(3).id())
                        .orElseThrow()
                        .calling()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void nothingIsEnteredFromTheFuture() {
        Instant later = clock.instant().plus(Duration.ofMinutes(30));
        assertThat(checking.check(relay, sheet(later, 1), CHINA))
                .extracting(CheckedRow::doubt)
                .containsExactly("这个时间还没到。");
        assertThatThrownBy(() -> new PaperSheet(List.of(), "", "1", later))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContaining("一户一行");
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
