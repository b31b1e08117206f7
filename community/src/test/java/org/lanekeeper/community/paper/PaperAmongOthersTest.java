package org.lanekeeper.community.paper;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.DrawingBatch;
import org.lanekeeper.community.relay.AskingStanding;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a sheet that comes late does to those who are in the queue, and what they hear. */
@OnRealDatabase
class PaperAmongOthersTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Autowired
    LobbySheets lobby;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    EnteringPaper entering;

    @Autowired
    RunningRelays running;

    @Autowired
    DrawingBatch drawing;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Autowired
    AskingStanding asking;

    @BeforeEach
    void begin() {
        lobby.begin();
    }

    @Test
    void whomASheetPutsBeyondTheQuotaIsTold() {
        Instant opened = lobby.ago(60);
        lobby.relay = running.create(
                lobby.committee,
                new RelayPlan("口罩预订", "口罩", opened, opened.plus(Duration.ofDays(1)), 3, 2),
                RelayState.PUBLISHED,
                null,
                lobby.clerk);
        for (int household = 50; household < 54; household++) {
            neighbourhood.join(lobby.relay, lobby.households.get(household));
        }
        PaperSheet sheet = lobby.sheet(lobby.ago(30), 9, 3);

        entering.enter(lobby.relay, sheet, CHINA, lobby.clerk);
        entering.enter(lobby.relay, sheet, CHINA, lobby.clerk);

        assertThat(lobby.servingOrder()).containsExactly(9, 3, 50);
        assertThat(told()).containsExactlyInAnyOrder(51, 52);
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT wording FROM notice WHERE relay_id = ?", String.class, lobby.relay.id()))
                .singleElement()
                .asString()
                .startsWith("「口罩预订」补录了更早的登记，您家现在排到候补。号码不变");
    }

    private List<Integer> told() {
        return jdbc.query(
                "SELECT e.name FROM notice n JOIN delivery d ON d.notice_id = n.id"
                        + " JOIN relay_entry e ON e.relay_id = n.relay_id AND e.number = d.number WHERE n.relay_id = ?",
                (row, i) -> Integer.parseInt(row.getString(1).substring(1)),
                lobby.relay.id());
    }

    @Test
    void afterTheFirstBatchRowsGoToTheEndAndNobodyCalledMoves() {
        neighbourhood.join(lobby.relay, lobby.households.get(50));
        neighbourhood.join(lobby.relay, lobby.households.get(51));
        call(1);
        assertThat(lobby.fresh().putsLatecomersLast()).isTrue();
        entering.enter(lobby.fresh(), lobby.sheet(lobby.ago(30), 1, 2), CHINA, lobby.clerk);
        assertThat(lobby.servingOrder()).containsExactly(51, 1, 2);
    }

    private void call(int most) {
        Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
        drawing.draw(
                lobby.committee,
                lobby.relay.id(),
                new BatchPlan(most, "居委会", tomorrow, tomorrow.plus(Duration.ofHours(2))),
                "batch",
                lobby.clerk);
    }

    @Test
    void whoWaitsDoesNotHearThatHighNumbersOfPaperWereCalled() {
        neighbourhood.join(lobby.relay, lobby.households.get(50));
        neighbourhood.join(lobby.relay, lobby.households.get(51));
        entering.enter(lobby.relay, lobby.sheet(lobby.ago(30), 1, 2), CHINA, lobby.clerk);
        call(3);
        assertThat(lobby.servingOrder()).containsExactly(51);
        assertThat(asking.of(lobby.fresh(), lobby.households.get(51).id())
                        .orElseThrow()
                        .calling()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void wherePaperIsAllThereIsItsHighestNumberIsTold() {
        entering.enter(lobby.relay, lobby.sheet(lobby.ago(30), 1, 2, 3), CHINA, lobby.clerk);
        call(2);
        assertThat(asking.of(lobby.fresh(), lobby.households.get(3).id())
                        .orElseThrow()
                        .calling()
                        .number())
                .isEqualTo(2);
    }
}
