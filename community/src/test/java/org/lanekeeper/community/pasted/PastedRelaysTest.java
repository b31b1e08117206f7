package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.ImportingRoster;
import org.lanekeeper.community.household.RosterSheet;
import org.lanekeeper.community.pasted.DecidingRows.Decided;
import org.lanekeeper.community.pasted.RowStanding.State;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.staff.Role;
import org.lanekeeper.community.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@OnRealDatabase
@Import(Neighbourhood.class)
class PastedRelaysTest {
    private static final int DOORS = 60;
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平";
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈";

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private ImportingRoster importing;

    @Autowired
    private Households households;

    @Autowired
    private RunningRelays running;

    @Autowired
    private Relays relays;

    @Autowired
    private Entries entries;

    @Autowired
    private TakingCopy taking;

    @Autowired
    private LookingAtPastes looking;

    @Autowired
    private EnteringRows entering;

    @Autowired
    private DecidingRows deciding;

    @Autowired
    private ReadingPaste reading;

    @Autowired
    private ForgettingPastes forgetting;

    @Autowired
    private KnowingResidents knowing;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private long committee;
    private Relay relay;
    private Staff clerk;
    private Staff colleague;

    @BeforeEach
    void aRelayOpenSinceAnHour() {
        committee = neighbourhood.committee();
        List<List<String>> roster = new ArrayList<>();
        for (int i = 0; i < DOORS; i++) {
            roster.add(List.of("幸福里小区", "3", "", String.valueOf(101 + i), name(i), "139" + String.format("%08d", i)));
        }
        importing.run(committee, RosterSheet.write(roster));
        relay = neighbourhood.openRelay(committee);
        clerk = new Staff(7, committee, "clerk", "文员", Role.CLERK);
        colleague = new Staff(8, committee, "colleague", "同事", Role.CLERK);
    }

    private static String name(int i) {
        return "" + SURNAMES.charAt(i % 10) + GIVEN.charAt(i / 10) + GIVEN.charAt(i % 20);
    }

    private Household home(int i) {
        return households.atRoom(committee, "3", String.valueOf(101 + i)).get(0);
    }

    private static String row(int i) {
        return "3-" + (101 + i) + " " + name(i) + " 1包";
    }

    private static String text(String... rows) {
        StringBuilder text = new StringBuilder("#接龙\n口罩预订\n\n");
        for (int i = 0; i < rows.length; i++) {
            text.append(i + 1).append(". ").append(rows[i]).append('\n');
        }
        return text.toString();
    }

    private static String[] rows(int... doors) {
        return Arrays.stream(doors).mapToObj(PastedRelaysTest::row).toArray(String[]::new);
    }

    private static String of(int... doors) {
        return text(rows(doors));
    }

    private Instant ago(int minutes) {
        return clock.instant().minus(Duration.ofMinutes(minutes));
    }

    private CopyRelation paste(String text, Instant at) {
        return ((Pasted.Taken) taking.take(relay, text, false, clerk, at)).relation();
    }

    private List<String> rooms(List<Entry> some) {
        return some.stream().map(Entry::room).toList();
    }

    private List<String> serving() {
        return rooms(entries.nextInOrder(committee, relay.id(), 1000));
    }

    private List<Entry> byNumber() {
        return entries.page(committee, relay.id(), 0, 1000);
    }

    private RowStanding standing(int door) {
        return looking.list(relay).rows().stream()
                .filter(row -> row.row().address() != null
                        && row.row().address().room().equals(String.valueOf(101 + door)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rowsCountFromWhenTheyWereFirstSeenInTheOrderOfTheText() {
        paste(of(9, 3, 7), ago(30));
        neighbourhood.join(relay, home(50));
        paste(of(9, 3, 7, 5), ago(0));
        assertThat(looking.list(relay).inWords()).isEqualTo("读到 4 行，4 行可以登记。");

        assertThat(entering.enterReady(relay, clerk)).allMatch(EnteringRows.Entered::isFresh);

        assertThat(rooms(byNumber())).containsExactly("151", "110", "104", "108", "106");
        assertThat(serving()).startsWith("110", "104", "108", "151");
        Entry first = byNumber().get(1);
        assertThat(first.door()).isEqualTo(Door.GROUP);
        assertThat(first.onBehalf()).isFalse();
        assertThat(looking.list(relay).inWords()).isEqualTo("读到 4 行，4 户已经登记。");
    }

    @Test
    void theSameCopyAgainChangesNothing() {
        paste(of(1, 2, 3), ago(30));
        entering.enterReady(relay, clerk);
        List<Entry> before = byNumber();

        assertThat(paste(of(1, 2, 3), ago(10))).isEqualTo(CopyRelation.SAME);
        assertThat(entering.enterReady(relay, colleague)).isEmpty();
        assertThat(byNumber()).isEqualTo(before);
        assertThat(looking.copies(relay)).hasSize(1);
    }

    @Test
    void whoeverDiesBetweenTwoStepsFindsTheSameNumbersAgain() {
        paste(of(1, 2, 3, 4), ago(30));
        // what another member of the staff still sees as ready was entered meanwhile
        List<RowStanding> seen = looking.list(relay).ready();
        entering.enterReady(relay, clerk);
        List<Entry> before = byNumber();
        assertThat(seen).hasSize(4);
        List<CompletableFuture<List<EnteringRows.Entered>>> both = IntStream.range(0, 2)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> entering.enterReady(relay, i == 0 ? clerk : colleague)))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(byNumber()).isEqualTo(before);
        assertThat(before).extracting(Entry::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void twoWhoEnterAtOnceGiveEachRowOneNumber() {
        paste(of(IntStream.range(0, 40).toArray()), ago(30));
        List<CompletableFuture<List<EnteringRows.Entered>>> both = List.of(
                CompletableFuture.supplyAsync(() -> entering.enterReady(relay, clerk)),
                CompletableFuture.supplyAsync(() -> entering.enterReady(relay, colleague)));
        both.forEach(CompletableFuture::join);
        assertThat(byNumber())
                .extracting(Entry::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(serving()).isEqualTo(rooms(byNumber()));
    }

    @Test
    void ofTwoCopiesThatArePastedAtOnceNoneIsLost() {
        int[] shared = IntStream.range(0, 20).toArray();
        paste(of(shared), ago(30));
        List<CompletableFuture<Pasted>> both = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> taking.take(
                        relay,
                        of(IntStream.concat(Arrays.stream(shared), IntStream.of(30 + i))
                                .toArray()),
                        false,
                        i % 2 == 0 ? clerk : colleague,
                        ago(1))))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(looking.copies(relay)).hasSize(7);
        assertThat(looking.list(relay).rows())
                .extracting(row -> row.row().address().room())
                .contains("131", "132", "133", "134", "135", "136")
                .hasSize(26);
    }

    @Test
    void forkedCopiesGiveTheSameQueueInWhicheverOrderTheyCome() {
        Instant earlier = ago(30);
        Instant later = ago(20);
        paste(of(1, 2, 3, 10), earlier);
        paste(of(1, 2, 3, 20), later);
        entering.enterReady(relay, clerk);
        List<String> oneWay = serving();

        relay = neighbourhood.openRelay(committee);
        // the later one is pasted first: each brings its own time
        paste(of(1, 2, 3, 20), later);
        paste(of(1, 2, 3, 10), earlier);
        entering.enterReady(relay, clerk);

        assertThat(oneWay).containsExactly("102", "103", "104", "111", "121");
        assertThat(serving()).isEqualTo(oneWay);
        assertThat(looking.copies(relay).get(0).relation()).isEqualTo(CopyRelation.FORKED);
    }

    @Test
    void whatTheGroupTakesBackIsAskedAndNeverTakenBackByItself() {
        paste(of(1, 2, 3, 4), ago(30));
        entering.enterReady(relay, clerk);
        paste(text(row(1), "3-103 " + name(2) + " 2包", row(4), row(5)), ago(20));

        assertThat(standing(3).words()).containsExactly("群里已经没有这一行了。");
        assertThat(standing(3).tags()).contains(RowTag.GONE);
        assertThat(standing(2).words()).containsExactly("群里现在写 2 份，登记的是 1 份。");
        assertThat(standing(2).tags()).contains(RowTag.EDITED);
        assertThat(standing(5).tags()).contains(RowTag.ADDED);
        assertThat(looking.list(relay).toLookAt()).hasSize(2);
        assertThat(byNumber()).allMatch(entry -> entry.status().counts()).hasSize(4);

        assertThat(deciding.keep(relay, standing(3).id(), standing(3).version(), clerk))
                .isInstanceOf(Decided.Done.class);
        assertThat(looking.list(relay).toLookAt()).hasSize(1);
        // the group has it again: what was decided then holds no more, and nothing is left to ask
        paste(text(row(1), "3-103 " + name(2) + " 2包", row(3), row(4), row(5), row(6)), ago(10));
        assertThat(standing(3).known().state()).isEqualTo(RowState.STANDING);
        assertThat(standing(3).words()).isEmpty();
    }

    @Test
    void doubtfulRowsArePutRightAndThenEntered() {
        paste(text(row(1), "3-999 陈不在 1包", "王大姐 2包", "3-103 外人甲 1包", row(1)), ago(30));
        PastedList list = looking.list(relay);
        assertThat(list.rows())
                .extracting(RowStanding::state)
                .containsExactly(State.READY, State.UNCLEAR, State.UNCLEAR, State.READY, State.REPEATED);
        RowStanding wrong = list.rows().get(1);
        assertThat(wrong.tags()).contains(RowTag.NO_SUCH_DOOR);
        assertThat(wrong.words().get(0)).startsWith("名册里没有 3号楼999。");
        assertThat(list.rows().get(3).tags()).contains(RowTag.NAME_DIFFERS);

        Decided unfit =
                deciding.correct(relay, wrong.id(), wrong.version(), new Correction("没有门牌", null, "陈", "", "1"), clerk);
        assertThat(unfit).isInstanceOf(Decided.Unfit.class);
        assertThat(((Decided.Unfit) unfit).words()).contains("看不懂门牌");
        assertThat(entering.enter(relay, wrong.id(), clerk)).isEmpty();
        Correction right = new Correction("3-110", null, name(9), "13900000009", "2");
        assertThat(deciding.correct(relay, wrong.id(), wrong.version(), right, clerk))
                .isInstanceOf(Decided.Done.class);
        assertThat(entering.enter(relay, wrong.id(), clerk).orElseThrow().outcome())
                .isInstanceOf(JoinOutcome.Accepted.class);
        Entry entry = byNumber().get(0);
        assertThat(entry.room() + entry.name() + entry.quantity()).isEqualTo("110" + name(9) + "2");

        RowStanding nobody = list.rows().get(2);
        assertThat(deciding.dismiss(relay, nobody.id(), nobody.version(), " ", clerk))
                .isInstanceOf(Decided.Unfit.class);
        assertThat(deciding.dismiss(relay, nobody.id(), nobody.version(), "问过了，不要", clerk))
                .isInstanceOf(Decided.Done.class);
        assertThat(looking.list(relay).inWords()).isEqualTo("读到 5 行，2 行可以登记，1 户已经登记，1 行重复，1 行不登记。");
        // a row that has its number is no longer put right here
        assertThat(deciding.correct(relay, wrong.id(), wrong.version(), right, clerk))
                .isInstanceOf(Decided.Unfit.class);
    }

    @Test
    void whatWasDecidedHoldsOnlyAsLongAsTheRowStaysAsItWas() {
        paste(text(row(1), "王大姐 2包"), ago(30));
        RowStanding row = looking.list(relay).rows().get(1);
        deciding.dismiss(relay, row.id(), row.version(), "不知道是谁", clerk);
        paste(text(row(1), "王大姐 3-105 2包"), ago(20));
        List<RowStanding> now = looking.list(relay).rows();
        assertThat(now).anySatisfy(it -> {
            assertThat(it.row().text()).contains("3-105");
            assertThat(it.state()).isNotEqualTo(State.DISMISSED);
        });
        assertThat(deciding.dismiss(relay, row.id(), "0:FORKED", "旧的", clerk)).isInstanceOf(Decided.Unfit.class);
    }

    @Test
    void whoWasOverwrittenIsOfferedToAPerson() {
        paste(of(1, 2, 3), ago(30));
        paste(of(1, 2, 4, 5), ago(20));
        RowStanding lost = standing(3);
        assertThat(lost.tags()).contains(RowTag.OVERWRITTEN);
        assertThat(lost.state()).isEqualTo(State.UNCLEAR);
        assertThat(entering.enterReady(relay, clerk)).hasSize(4);
        Correction same = new Correction("3-104", null, name(3), "", "1");
        deciding.correct(relay, lost.id(), lost.version(), same, clerk);
        entering.enter(relay, lost.id(), clerk);
        // before those who were seen later, though it was confirmed after them
        assertThat(serving()).containsExactly("102", "103", "104", "105", "106");
    }

    @Test
    void aHouseholdThatIsInAlreadyIsToldWithItsNumberAndDoor() {
        neighbourhood.join(relay, home(2));
        paste(of(1, 2), ago(30));
        assertThat(standing(2).state()).isEqualTo(State.ALREADY_IN);
        assertThat(standing(2).words()).containsExactly("第 1 号（聊天）");
        assertThat(entering.enterReady(relay, clerk)).hasSize(1);
    }

    @Test
    void quotasAndTheEndOfTheRelayHoldForTheGroupToo() {
        Instant opened = ago(60);
        RelayPlan plan = new RelayPlan("大米", "大米", opened, ago(5), 2, OrderRule.strict(2));
        relay = running.create(committee, plan, RelayState.PUBLISHED, null, null);
        paste(of(1, 2, 3), ago(30));
        paste(of(1, 2, 3, 4), ago(1));
        assertThat(standing(4).state()).isEqualTo(State.NOT_ADMITTED);
        // seen in time, and confirmed after the end, as with sheets from a lobby
        assertThat(entering.enterReady(relay, clerk)).hasSize(3);
        assertThat(byNumber()).extracting(Entry::secured).containsExactly(true, true, false);
        assertThat(entering.enter(relay, standing(4).id(), clerk)).isEmpty();
    }

    @Test
    void nothingIsTakenInBeforeTheRelayOpens() {
        RelayPlan plan = new RelayPlan(
                "大米",
                "大米",
                clock.instant().plusSeconds(600),
                clock.instant().plusSeconds(6000),
                2,
                OrderRule.strict(2));
        relay = running.create(committee, plan, RelayState.PUBLISHED, null, null);
        assertThatThrownBy(() -> paste(of(1, 2), clock.instant()))
                .isInstanceOf(UnreadablePasteException.class)
                .hasMessageContaining("还没有到登记时间");
        assertThat(looking.list(relay).rows()).isEmpty();
    }

    @Test
    void anotherRelaysTextIsAskedAboutBeforeItIsKept() {
        paste(of(IntStream.range(0, 12).toArray()), ago(30));
        String other = of(IntStream.range(30, 42).toArray()).replace("口罩预订", "周末买菜团购");
        assertThat(taking.take(relay, other, false, clerk, ago(20)))
                .isEqualTo(new Pasted.PerhapsAnother("周末买菜团购", "口罩预订"));
        assertThat(looking.list(relay).rows()).hasSize(12);
        assertThat(taking.take(relay, other, true, clerk, ago(20))).isInstanceOf(Pasted.Taken.class);
        assertThat(looking.list(relay).rows()).hasSize(24);
    }

    @Test
    void aTextThatIsNoRelayOrTooLongIsRefusedInWords() {
        assertThatThrownBy(() -> paste("大家好，今天几点发口罩？", ago(1))).hasMessageContaining("没有看到群接龙");
        assertThatThrownBy(() -> paste("长".repeat(RelayTextReader.LONGEST_TEXT + 1), ago(1)))
                .hasMessageContaining("分成两次");
    }

    private Resident resident(int door) {
        return new Resident(
                900 + door,
                committee,
                Platform.MP,
                "wx",
                "openid" + door,
                home(door).id());
    }

    @Test
    void aResidentsCopyIsKeptAndCountsFromWhenItWasSent() {
        ResidentPaste paste = reading.take(resident(2), of(1, 2, 3), "msg-1", ago(40), List.of(relay))
                .orElseThrow();
        assertThat(paste.relay()).isEqualTo(relay);
        assertThat(paste.own()).extracting(own -> own.household().room()).containsExactly("103");
        assertThat(paste.own().get(0).sign()).isEqualTo(ResidentPaste.Sign.HOUSEHOLD);
        assertThat(paste.rows()).hasSize(3);
        assertThat(reading.take(resident(2), of(1, 2, 3), "msg-1", ago(39), List.of(relay))
                        .orElseThrow()
                        .copyId())
                .isEqualTo(paste.copyId());
        assertThat(looking.countWaiting(relay)).isEqualTo(1);
        assertThat(looking.list(relay).rows()).isEmpty();
        assertThat(reading.rows(resident(2), paste.copyId(), 3))
                .extracting(row -> row.address().room())
                .containsExactly("104");
        assertThat(reading.rows(resident(5), paste.copyId(), 3)).isEmpty();

        paste(of(1, 2, 3, 9), ago(30));
        taking.takeWaiting(relay, paste.copyId(), clerk);
        assertThat(looking.countWaiting(relay)).isZero();
        assertThat(taking.takeWaiting(relay, paste.copyId(), clerk)).isEmpty();
        entering.enterReady(relay, clerk);
        assertThat(serving()).containsExactly("102", "103", "104", "110");
        // half a dialogue may still ask for a row
        assertThat(reading.rows(resident(2), paste.copyId(), 1)).hasSize(1);
    }

    @Test
    void theSameTextFromStaffVouchesForWhatAResidentSentBefore() {
        reading.take(resident(2), of(1, 2, 3), "msg-1", ago(40), List.of(relay));
        paste(of(1, 2, 3), ago(10));
        assertThat(looking.countWaiting(relay)).isZero();
        assertThat(standing(1).known().firstSeen()).isBefore(ago(39));
    }

    @Test
    void aResidentWhoFloodsIsAnsweredButNotKept() {
        for (int i = 0; i < 12; i++) {
            int door = 10 + i;
            ResidentPaste paste = reading.take(resident(2), of(1, 2, door), "msg-" + i, ago(20), List.of(relay))
                    .orElseThrow();
            assertThat(paste.copyId() == null).isEqualTo(i >= 10);
            assertThat(paste.own()).hasSize(1);
        }
        assertThat(reading.take(resident(2), "接龙 3-103 张三", "msg-x", ago(20), List.of(relay)))
                .isEmpty();
    }

    @Test
    void aCopyOfWhichNobodyKnowsTheRelayIsShownOnBothAndTakenOnOne() {
        Relay rice = running.create(
                committee,
                new RelayPlan("大米", "大米", ago(60), clock.instant().plusSeconds(6000), 2, OrderRule.strict(9)),
                RelayState.PUBLISHED,
                null,
                null);
        ResidentPaste paste = reading.take(
                        resident(2), of(1, 2).replace("口罩预订", "大家来"), "msg-1", ago(20), List.of(relay, rice))
                .orElseThrow();
        assertThat(paste.relay()).isNull();
        assertThat(reading.take(resident(3), of(1, 4).replace("口罩", "大米"), "msg-2", ago(20), List.of(relay, rice))
                        .orElseThrow()
                        .relay())
                .isEqualTo(rice);
        assertThat(looking.countWaiting(relay)).isEqualTo(1);
        assertThat(looking.countWaiting(rice)).isEqualTo(2);
        reading.settle(resident(2), paste.copyId(), relay);
        assertThat(looking.countWaiting(rice)).isEqualTo(1);
        assertThat(taking.drop(relay, paste.copyId(), clerk)).isTrue();
        assertThat(looking.countWaiting(relay)).isZero();
    }

    @Test
    void idNumbersAreKeptNowhere() {
        paste(text(row(1), "3-103 " + name(2) + " 310101199001011233 1包", row(4)), ago(20));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM pasted_form WHERE line LIKE '%310101%' OR name LIKE '%310101%'",
                        Integer.class))
                .isZero();
        assertThat(looking.list(relay).rows()).hasSize(3);
    }

    @Test
    void whatWasPastedIsDeletedAMonthAfterTheEndAndTheQueueStays() {
        paste(of(1, 2), ago(30));
        entering.enterReady(relay, clerk);
        reading.take(resident(2), of(1, 2, 3), "msg-1", ago(20), List.of(relay));
        forgetting.run();
        assertThat(looking.list(relay).rows()).hasSize(2);
        jdbc.update(
                "UPDATE relay SET opens_at = opens_at - INTERVAL 40 DAY, closes_at = closes_at - INTERVAL 40 DAY"
                        + " WHERE id = ?",
                relay.id());
        assertThat(forgetting.run()).isPositive();
        assertThat(looking.list(relay).rows()).isEmpty();
        assertThat(looking.countWaiting(relay)).isZero();
        assertThat(byNumber()).hasSize(2);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM pasted_form WHERE relay_id = ?", Integer.class, relay.id()))
                .isZero();
        relay = relays.find(committee, relay.id()).orElseThrow();
        assertThatThrownBy(() -> paste(of(1, 2), clock.instant())).hasMessageContaining("已经按规定删除");
    }

    @Test
    void whoeverLeavesTakesAlongWhatTheySent() {
        Resident leaving = knowing.meet(committee, Platform.MP, "wxtest", "paster-" + committee);
        Resident staying = knowing.meet(committee, Platform.MP, "wxtest", "stayer-" + committee);
        List<Relay> shown = List.of(relay);
        ResidentPaste taken =
                reading.take(leaving, of(1, 2, 3), "msg-1", ago(40), shown).orElseThrow();
        ResidentPaste dropped =
                reading.take(leaving, of(1, 2, 4), "msg-2", ago(30), shown).orElseThrow();
        reading.take(leaving, of(1, 2, 5), "msg-3", ago(20), shown);
        reading.take(staying, of(1, 2, 6), "msg-4", ago(10), shown);
        taking.takeWaiting(relay, taken.copyId(), clerk);
        taking.drop(relay, dropped.copyId(), clerk);

        knowing.forget(leaving);

        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(state, resident_id IS NULL, body IS NULL) FROM pasted_copy"
                                + " WHERE committee_id = ? ORDER BY id",
                        String.class,
                        committee))
                .containsExactly("TAKEN11", "DROPPED11", "WAITING00");
        assertThat(looking.list(relay).rows()).hasSize(3);
    }

    @Test
    void aThousandRowsAreTakenInAndEntered() {
        List<List<String>> roster = new ArrayList<>();
        StringBuilder text = new StringBuilder("#接龙\n口罩预订\n\n");
        for (int i = 0; i < 1000; i++) {
            // ten floors of ten doors
            String room = String.valueOf(100 * (1 + i % 100 / 10) + 1 + i % 10);
            String building = String.valueOf(10 + i / 100);
            roster.add(List.of("幸福里小区", building, "", room, name(i % 60), ""));
            text.append(i + 1)
                    .append(". ")
                    .append(building)
                    .append('-')
                    .append(room)
                    .append(' ')
                    .append(name(i % 60));
            text.append(" 1包\n");
        }
        importing.run(committee, RosterSheet.write(roster));
        paste(text.toString(), ago(30));
        assertThat(looking.list(relay).ready()).hasSize(1000);
        entering.enterReady(relay, clerk);
        assertThat(byNumber()).hasSize(1000);
        assertThat(serving().subList(0, 3)).containsExactly("101", "102", "103");
    }
}
