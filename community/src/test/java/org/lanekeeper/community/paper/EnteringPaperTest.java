package org.lanekeeper.community.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.paper.LobbySheets.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.paper.EnteringPaper.Entered;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.JoinOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A sheet is entered: each row once, in the order of the sheet, at the time it declares. */
@OnRealDatabase
class EnteringPaperTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    LobbySheets lobby;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    EnteringPaper entering;

    @Autowired
    CheckingPaper checking;

    @Autowired
    Entries entries;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        lobby.begin();
    }

    @Test
    void rowsCountFromTheirDeclaredTimeInRowOrder() {
        neighbourhood.join(lobby.relay, lobby.households.get(50));
        List<Entered> entered = entering.enter(lobby.relay, lobby.sheet(lobby.ago(30), 9, 3, 7), CHINA, lobby.clerk);
        entering.enter(lobby.relay, lobby.sheet(lobby.ago(45), 20, 10), CHINA, lobby.clerk);

        assertThat(entered)
                .extracting(one -> ((JoinOutcome.Accepted) one.outcome()).number())
                .containsExactly(2, 3, 4);
        assertThat(lobby.servingOrder()).containsExactly(20, 10, 9, 3, 7, 50);
        Entry first = entries.find(lobby.committee, lobby.relay.id(), 2).orElseThrow();
        assertThat(first.door()).isEqualTo(Door.PAPER);
        assertThat(first.onBehalf()).isFalse();
    }

    @Test
    void theSameSheetAgainChangesNothingAndGetsTheSameNumbers() {
        PaperSheet sheet = lobby.sheet(lobby.ago(30), 1, 2, 3);
        List<Entered> once = entering.enter(lobby.relay, sheet, CHINA, lobby.clerk);
        neighbourhood.join(lobby.relay, lobby.households.get(60));
        List<Entered> twice = entering.enter(lobby.relay, sheet, CHINA, lobby.clerk);

        assertThat(numbers(twice)).isEqualTo(numbers(once)).containsExactly(1, 2, 3);
        assertThat(lobby.fresh().lastNumber()).isEqualTo(4);
        assertThat(checking.check(lobby.relay, sheet, CHINA)).noneMatch(CheckedRow::isReady);
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(staff_id, ' ', operation, ' ', subject) FROM operation_log WHERE committee_id = ?"
                                + " ORDER BY id",
                        String.class,
                        lobby.committee))
                .as("logged with the entries, each once")
                .containsExactly(
                        "7 entry.paper relay " + lobby.relay.id() + " number 1",
                        "7 entry.paper relay " + lobby.relay.id() + " number 2",
                        "7 entry.paper relay " + lobby.relay.id() + " number 3");
        // the same households on another sheet are in already
        List<Entered> other = entering.enter(lobby.relay, lobby.sheet(lobby.ago(20), 1, 2, 3), CHINA, lobby.clerk);
        assertThat(other)
                .extracting(Entered::outcome)
                .startsWith(new JoinOutcome.AlreadyIn(1, Door.PAPER, false, false));
        assertThat(lobby.fresh().lastNumber()).isEqualTo(4);
    }

    private static List<Integer> numbers(List<Entered> entered) {
        return entered.stream()
                .map(one -> ((JoinOutcome.Accepted) one.outcome()).number())
                .toList();
    }

    @Test
    void whoEnteredItStandsInTheLedger() {
        entering.enter(lobby.relay, lobby.sheet(lobby.ago(30), 1), CHINA, lobby.clerk);
        String record = jdbc.queryForList(
                        "SELECT records FROM ledger_block WHERE relay_id = ? ORDER BY first_seq DESC LIMIT 1",
                        String.class,
                        lobby.relay.id())
                .get(0);
        assertThat(record)
                .contains("\"kind\":\"accepted\"", "\"door\":\"PAPER\"", "\"by\":\"CLERK-")
                .doesNotContain("王");
    }

    @Test
    void aRowMayHaveATimeOfItsOwn() {
        Instant base = lobby.ago(20);
        String own = lobby.ago(25)
                .atZone(CHINA)
                .toLocalDateTime()
                .withNano(0)
                .toString()
                .replace('T', ' ');
        PaperSheet sheet = new PaperSheet(
                List.of(row(1, "101", "王0"), new PaperRow(2, "", "", "", "102", "王1", "", "", own)), "", "1", base);
        entering.enter(lobby.relay, sheet, CHINA, lobby.clerk);
        assertThat(lobby.servingOrder()).containsExactly(1, 0);
    }

    @Test
    void nothingIsEnteredFromTheFuture() {
        Instant later = clock.instant().plus(Duration.ofMinutes(30));
        assertThat(checking.check(lobby.relay, lobby.sheet(later, 1), CHINA))
                .extracting(CheckedRow::doubt)
                .containsExactly("这个时间还没到。");
        assertThatThrownBy(() -> new PaperSheet(List.of(), "", "1", later))
                .isInstanceOf(UnreadablePaperException.class)
                .hasMessageContaining("一户一行");
    }
}
