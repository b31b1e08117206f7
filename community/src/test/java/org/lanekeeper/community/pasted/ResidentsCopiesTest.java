package org.lanekeeper.community.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.pasted.PastedGroup.of;
import static org.lanekeeper.community.pasted.PastedGroup.row;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.RunningRelays;
import org.springframework.beans.factory.annotation.Autowired;

/** Residents send copies in too: kept until staff have looked, and counting from when they were sent. */
@OnRealDatabase
class ResidentsCopiesTest {
    @Autowired
    PastedGroup group;

    @Autowired
    RunningRelays running;

    @Autowired
    TakingCopy taking;

    @Autowired
    LookingAtPastes looking;

    @Autowired
    EnteringRows entering;

    @Autowired
    ReadingPaste reading;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        group.begin();
    }

    @Test
    void aResidentsCopyIsKeptAndCountsFromWhenItWasSent() {
        ResidentPaste paste = reading.take(group.resident(2), of(1, 2, 3), "msg-1", group.ago(40), List.of(group.relay))
                .orElseThrow();
        assertThat(paste.relay()).isEqualTo(group.relay);
        assertThat(paste.own()).extracting(own -> own.household().room()).containsExactly("103");
        assertThat(paste.own().get(0).sign()).isEqualTo(ResidentPaste.Sign.HOUSEHOLD);
        assertThat(paste.rows()).hasSize(3);
        assertThat(reading.take(group.resident(2), of(1, 2, 3), "msg-1", group.ago(39), List.of(group.relay))
                        .orElseThrow()
                        .copyId())
                .isEqualTo(paste.copyId());
        assertThat(looking.countWaiting(group.relay)).isEqualTo(1);
        assertThat(looking.list(group.relay).rows()).isEmpty();
        assertThat(reading.rows(group.resident(2), paste.copyId(), 3))
                .extracting(row -> row.address().room())
                .containsExactly("104");
        assertThat(reading.rows(group.resident(5), paste.copyId(), 3)).isEmpty();

        group.paste(of(1, 2, 3, 9), group.ago(30));
        taking.takeWaiting(group.relay, paste.copyId(), group.clerk);
        assertThat(looking.countWaiting(group.relay)).isZero();
        assertThat(taking.takeWaiting(group.relay, paste.copyId(), group.clerk)).isEmpty();
        entering.enterReady(group.relay, group.clerk);
        assertThat(group.serving()).containsExactly("102", "103", "104", "110");
        // half a dialogue may still ask for a row
        assertThat(reading.rows(group.resident(2), paste.copyId(), 1)).hasSize(1);
    }

    @Test
    void theSameTextFromStaffVouchesForWhatAResidentSentBefore() {
        reading.take(group.resident(2), of(1, 2, 3), "msg-1", group.ago(40), List.of(group.relay));
        group.paste(of(1, 2, 3), group.ago(10));
        assertThat(looking.countWaiting(group.relay)).isZero();
        assertThat(group.standing(1).known().firstSeen()).isBefore(group.ago(39));
    }

    @Test
    void aResidentWhoFloodsIsAnsweredButNotKept() {
        for (int i = 0; i < 12; i++) {
            int door = 10 + i;
            ResidentPaste paste = reading.take(
                            group.resident(2), of(1, 2, door), "msg-" + i, group.ago(20), List.of(group.relay))
                    .orElseThrow();
            assertThat(paste.copyId() == null).isEqualTo(i >= 10);
            assertThat(paste.own()).hasSize(1);
        }
        assertThat(reading.take(group.resident(2), "接龙 3-103 张三", "msg-x", group.ago(20), List.of(group.relay)))
                .isEmpty();
    }

    @Test
    void aCopyOfWhichNobodyKnowsTheRelayIsShownOnBothAndTakenOnOne() {
        Relay rice = running.create(
                group.committee,
                new RelayPlan("大米", "大米", group.ago(60), clock.instant().plusSeconds(6000), 2, OrderRule.strict(9)),
                RelayState.PUBLISHED,
                null,
                null);
        ResidentPaste paste = reading.take(
                        group.resident(2),
                        of(1, 2).replace("口罩预订", "大家来"),
                        "msg-1",
                        group.ago(20),
                        List.of(group.relay, rice))
                .orElseThrow();
        assertThat(paste.relay()).isNull();
        assertThat(reading.take(
                                group.resident(3),
                                of(1, 4).replace("口罩", "大米"),
                                "msg-2",
                                group.ago(20),
                                List.of(group.relay, rice))
                        .orElseThrow()
                        .relay())
                .isEqualTo(rice);
        assertThat(looking.countWaiting(group.relay)).isEqualTo(1);
        assertThat(looking.countWaiting(rice)).isEqualTo(2);
        reading.settle(group.resident(2), paste.copyId(), group.relay);
        assertThat(looking.countWaiting(rice)).isEqualTo(1);
        assertThat(taking.drop(group.relay, paste.copyId(), group.clerk)).isTrue();
        assertThat(looking.countWaiting(group.relay)).isZero();
    }
}
