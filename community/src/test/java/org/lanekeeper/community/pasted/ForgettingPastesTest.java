package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanekeeper.community.pasted.PastedGroup.of;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was pasted goes when its time is over or its sender leaves, and the queue stays. */
@OnRealDatabase
class ForgettingPastesTest {
    @Autowired
    PastedGroup group;

    @Autowired
    Relays relays;

    @Autowired
    TakingCopy taking;

    @Autowired
    LookingAtPastes looking;

    @Autowired
    EnteringRows entering;

    @Autowired
    ReadingPaste reading;

    @Autowired
    ForgettingPastes forgetting;

    @Autowired
    KnowingResidents knowing;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        group.begin();
    }

    @Test
    void whatWasPastedIsDeletedAMonthAfterTheEndAndTheQueueStays() {
        group.paste(of(1, 2), group.ago(30));
        entering.enterReady(group.relay, group.clerk);
        reading.take(group.resident(2), of(1, 2, 3), "msg-1", group.ago(20), List.of(group.relay));
        forgetting.run();
        assertThat(looking.list(group.relay).rows()).hasSize(2);
        jdbc.update(
                "UPDATE relay SET opens_at = opens_at - INTERVAL 40 DAY, closes_at = closes_at - INTERVAL 40 DAY"
                        + " WHERE id = ?",
                group.relay.id());
        assertThat(forgetting.run()).isPositive();
        assertThat(looking.list(group.relay).rows()).isEmpty();
        assertThat(looking.countWaiting(group.relay)).isZero();
        assertThat(group.byNumber()).hasSize(2);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM pasted_form WHERE relay_id = ?", Integer.class, group.relay.id()))
                .isZero();
        group.relay = relays.find(group.committee, group.relay.id()).orElseThrow();
        assertThatThrownBy(() -> group.paste(of(1, 2), clock.instant())).hasMessageContaining("已经按规定删除");
    }

    @Test
    void whoeverLeavesTakesAlongWhatTheySent() {
        Resident leaving = knowing.meet(group.committee, Platform.MP, "wxtest", "paster-" + group.committee);
        Resident staying = knowing.meet(group.committee, Platform.MP, "wxtest", "stayer-" + group.committee);
        List<Relay> shown = List.of(group.relay);
        ResidentPaste taken = reading.take(leaving, of(1, 2, 3), "msg-1", group.ago(40), shown)
                .orElseThrow();
        ResidentPaste dropped = reading.take(leaving, of(1, 2, 4), "msg-2", group.ago(30), shown)
                .orElseThrow();
        reading.take(leaving, of(1, 2, 5), "msg-3", group.ago(20), shown);
        reading.take(staying, of(1, 2, 6), "msg-4", group.ago(10), shown);
        taking.takeWaiting(group.relay, taken.copyId(), group.clerk);
        taking.drop(group.relay, dropped.copyId(), group.clerk);

        knowing.forget(leaving);

        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(state, resident_id IS NULL, body IS NULL) FROM pasted_copy"
                                + " WHERE committee_id = ? ORDER BY id",
                        String.class,
                        group.committee))
                .containsExactly("TAKEN11", "DROPPED11", "WAITING00");
        assertThat(looking.list(group.relay).rows()).hasSize(3);
    }
}
