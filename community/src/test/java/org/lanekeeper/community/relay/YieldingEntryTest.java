package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.relay.ChangedQueue.because;
import static org.lanekeeper.community.relay.ChangedQueue.rule;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever lets the others go first keeps the number. */
@OnRealDatabase
class YieldingEntryTest {
    @Autowired
    ChangedQueue queue;

    @Autowired
    RunningRelays running;

    @Autowired
    ModeratingEntries moderating;

    @Autowired
    RestoringEntry restoring;

    @Autowired
    YieldingEntry yielding;

    @Autowired
    ChangingQuota changing;

    @Autowired
    DrawingLots drawing;

    @Autowired
    Relays relays;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        queue.begin();
    }

    @Test
    void whoYieldsKeepsTheNumberAndGoesBehindEverybodyOfThatMoment() {
        queue.open(OrderRule.strict(2));
        queue.join(0, 1, 2);

        assertThat(yielding.letOthersFirst(queue.committee, queue.relay.id(), 1))
                .isInstanceOf(EntryChange.Done.class);
        queue.join(3);

        assertThat(queue.next()).containsExactly(2, 3);
        changing.total(queue.committee, queue.relay.id(), 4, because(queue.clerk, Ground.GOODS_ARRIVED));
        assertThat(queue.next()).containsExactly(2, 3, 1, 4);
        assertThat(yielding.letOthersFirst(queue.committee, queue.relay.id(), 4))
                .isInstanceOf(EntryChange.NobodyBehind.class);
        assertThat(queue.ledger()).contains("\"kind\":\"yielded\",\"number\":1", "\"effective\":");
        queue.callThem();
    }

    @Test
    void underADrawYieldingGoesBehindEverybodyDrawnAndRestoringIntoTheDrawnPlace() {
        queue.open(rule(Serving.DRAW, 3, false, 0));
        queue.join(0, 1, 2, 3, 4);
        assertThat(yielding.letOthersFirst(queue.committee, queue.relay.id(), 1))
                .isInstanceOf(EntryChange.NotDrawnYet.class);
        moderating.strikeOut(queue.committee, queue.relay.id(), 2, because(queue.clerk, Ground.DUPLICATE));
        running.move(queue.committee, queue.relay.id(), RelayState.CLOSED, Cause.of(queue.clerk, Ground.SCHEDULE));
        assertThat(drawing.draw(queue.committee, queue.relay.id(), because(queue.clerk, Ground.SCHEDULE)))
                .isEqualTo(DrawingLots.Outcome.DRAWN);
        Relay drawn = relays.find(queue.committee, queue.relay.id()).orElseThrow();
        String head = jdbc.queryForObject("SELECT draw_head FROM relay WHERE id = ?", String.class, queue.relay.id());
        List<Integer> lot = Lots.order(drawn.drawnSeed(), head, List.of(1, 2, 3, 4, 5));

        assertThat(restoring.restore(
                        queue.committee, queue.relay.id(), 2, false, because(queue.secretary, Ground.MISTAKE)))
                .isInstanceOf(EntryChange.Done.class);

        assertThat(queue.next()).isEqualTo(lot.subList(0, 3));
        assertThat(yielding.letOthersFirst(queue.committee, queue.relay.id(), lot.get(0)))
                .isInstanceOf(EntryChange.Done.class);
        assertThat(queue.next()).isEqualTo(lot.subList(1, 4));
        queue.callThem();
    }
}
