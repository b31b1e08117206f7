package org.lanekeeper.community.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanekeeper.community.relay.ChangedQueue.because;
import static org.lanekeeper.community.relay.ChangedQueue.rule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanekeeper.community.OnRealDatabase;
import org.lanekeeper.community.household.Household;
import org.springframework.beans.factory.annotation.Autowired;

/** A room is corrected or somebody moves house: number and place stay, and the shares of both buildings are counted anew. */
@OnRealDatabase
class MovingEntryTest {
    @Autowired
    ChangedQueue queue;

    @Autowired
    MovingEntry moving;

    @BeforeEach
    void begin() {
        queue.begin();
    }

    @Test
    void aCorrectedRoomKeepsNumberAndPlaceAndBothSharesAreCountedAnew() {
        queue.open(rule(Serving.ARRIVAL, 2, true, 0));
        // two of building 1, of which one is within; one of building 2
        queue.join(0, 1, 100, 101);
        String first = OrderRule.building(queue.households.get(0));
        String second = OrderRule.building(queue.households.get(100));
        assertThat(queue.next()).containsExactly(1, 3);
        Instant before = queue.entry(1).effectiveAt();
        Household right = queue.households.get(105);

        assertThat(moving.correct(
                        queue.committee, queue.relay.id(), 1, right, false, because(queue.clerk, Ground.WRONG_ROOM)))
                .isEqualTo(new EntryChange.Unverified(ReviewReason.NAME_TO_CHECK));
        assertThat(moving.correct(
                        queue.committee, queue.relay.id(), 1, right, true, because(queue.clerk, Ground.WRONG_ROOM)))
                .isInstanceOf(EntryChange.Done.class);

        assertThat(queue.entry(1).effectiveAt()).isEqualTo(before);
        assertThat(queue.entry(1).householdId()).isEqualTo(right.id());
        assertThat(queue.entry(1).cell()).isEqualTo(second);
        assertThat(queue.next()).containsExactly(1, 2);
        assertThat(queue.entry(3).secured()).isFalse();
        assertThat(queue.share(first)).isEqualTo(Map.of(1, 1));
        assertThat(queue.share(second)).isEqualTo(Map.of(1, 1));
        assertThat(queue.ledger())
                .contains("\"kind\":\"corrected\",\"number\":1")
                .contains("\"from\":\"" + first + "\",\"to\":\"" + second + "\"");
        assertThat(moving.correct(
                        queue.committee,
                        queue.relay.id(),
                        2,
                        queue.households.get(100),
                        true,
                        because(queue.clerk, Ground.WRONG_ROOM)))
                .isEqualTo(new EntryChange.PlaceHeld(3));
        assertThat(moving.correct(
                        queue.committee,
                        queue.relay.id(),
                        2,
                        queue.households.get(1),
                        true,
                        because(queue.clerk, Ground.WRONG_ROOM)))
                .isInstanceOf(EntryChange.SameHousehold.class);
        // the door that was written by mistake is free
        queue.join(0);
        assertThat(queue.entry(5).householdId())
                .isEqualTo(queue.households.get(0).id());
        queue.callThem();
    }

    @Test
    void aPlaceGoesToWhoeverLivesThereNow() {
        queue.open(OrderRule.strict(null));
        queue.join(0, 1);
        Household moved = queue.households.get(50);

        EntryChange change = moving.transfer(
                queue.committee,
                queue.relay.id(),
                1,
                moved,
                new MovingEntry.Occupant(moved.name(), null),
                false,
                because(queue.clerk, Ground.MOVED_HOUSE));

        assertThat(change).isInstanceOfSatisfying(EntryChange.Done.class, done -> {
            assertThat(done.before().householdId())
                    .isEqualTo(queue.households.get(0).id());
            assertThat(done.after().name()).isEqualTo(moved.name());
            assertThat(done.after().residentId()).isNull();
        });
        assertThat(queue.next()).containsExactly(1, 2);
        assertThat(moving.transfer(
                        queue.committee,
                        queue.relay.id(),
                        2,
                        moved,
                        null,
                        true,
                        because(queue.clerk, Ground.MOVED_HOUSE)))
                .isEqualTo(new EntryChange.PlaceHeld(1));
        queue.callThem();
    }

    @Test
    void onlyTheBuildingsThatTheRelayIsForAreMovedInto() {
        queue.open(new OrderRule(
                Serving.ARRIVAL,
                Measure.HOUSEHOLDS,
                null,
                false,
                0,
                List.of(OrderRule.building(queue.households.get(0))),
                Beyond.WAIT,
                5,
                PaperTime.HAND_IN));
        queue.join(0);
        assertThat(moving.correct(
                        queue.committee,
                        queue.relay.id(),
                        1,
                        queue.households.get(100),
                        true,
                        because(queue.clerk, Ground.WRONG_ROOM)))
                .isInstanceOf(EntryChange.NotEligible.class);
    }
}
