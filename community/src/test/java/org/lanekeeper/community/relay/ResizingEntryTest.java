package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.relay.ChangedQueue.because;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.Neighbourhood;
import org.lanekeeper.community.OnRealDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another quantity leaves number and place alone. */
@OnRealDatabase
class ResizingEntryTest {
    @Autowired
    ChangedQueue queue;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    ResizingEntry resizing;

    @Autowired
    ChangingQuota changing;

    @Autowired
    Entries entries;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void begin() {
        queue.begin();
    }

    @Test
    void anotherQuantityLeavesNumberAndPlaceAndNeverTakesWhatIsSomebodyElses() {
        queue.open(new OrderRule(
                Serving.ARRIVAL, Measure.UNITS, 3, false, 0, List.of(), Beyond.WAIT, 5, PaperTime.HAND_IN));
        queue.join(0, 1, 2, 3);
        assertThat(queue.next()).containsExactly(1, 2, 3);
        assertThat(resize(1, 2)).isInstanceOf(EntryChange.NoRoom.class);

        assertThat(changing.total(queue.committee, queue.relay.id(), 4, because(queue.clerk, Ground.GOODS_ARRIVED)))
                .isPresent();
        jdbc.update("UPDATE relay_entry SET quantity = 2 WHERE relay_id = ? AND number = 1", queue.relay.id());
        changing.total(queue.committee, queue.relay.id(), 3, because(queue.clerk, Ground.MISTAKE));
        assertThat(queue.next()).containsExactly(1, 2);
        assertThat(resize(1, 1)).isInstanceOf(EntryChange.Done.class);

        assertThat(queue.next()).containsExactly(1, 2, 3);
        assertThat(entries.find(queue.committee, queue.relay.id(), 1)
                        .orElseThrow()
                        .quantity())
                .isEqualTo(1);
        assertThat(queue.ledger()).contains("\"kind\":\"resized\",\"number\":1", "\"quantity\":1");
    }

    @Test
    void aQuantityIsCutToTheCapAndChangesOnlyWhileTheRelayIsOpenAndNobodyCalled() {
        queue.open(OrderRule.strict(2));
        queue.join(0, 1);
        assertThat(resize(1, 9))
                .isInstanceOfSatisfying(
                        EntryChange.Done.class,
                        done -> assertThat(done.after().quantity()).isEqualTo(2));
        assertThat(resizing.resize(queue.committee, queue.relay.id(), 1, 1, queue.relay.closesAt()))
                .isInstanceOf(EntryChange.NotOpen.class);
        assertThat(resizing.resize(neighbourhood.committee(), queue.relay.id(), 1, 1, clock.instant()))
                .isInstanceOf(EntryChange.Unknown.class);
        queue.call(1, clock.instant());
        assertThat(resize(1, 1)).isInstanceOf(EntryChange.WrongState.class);
        queue.callThem();
    }

    private EntryChange resize(int number, int quantity) {
        return resizing.resize(queue.committee, queue.relay.id(), number, quantity, clock.instant());
    }
}
