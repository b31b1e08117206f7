package org.lanekeeper.miniapp.household;

import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.household.HandDeliveries;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** Staff mark to whom goods are carried: a household from now on, or one entry this once. Logged. */
@Service
public class MarkingHandDelivery {
    private final HandDeliveries handDeliveries;
    private final Households households;
    private final Entries entries;
    private final LoggedOperations operations;
    private final Clock clock;

    MarkingHandDelivery(
            HandDeliveries handDeliveries,
            Households households,
            Entries entries,
            LoggedOperations operations,
            Clock clock) {
        this.handDeliveries = handDeliveries;
        this.households = households;
        this.entries = entries;
        this.operations = operations;
        this.clock = clock;
    }

    public void household(Staff staff, long id, boolean handDelivery) {
        households.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这一户"));
        operations.run(
                staff,
                () -> handDeliveries.set(staff.committeeId(), id, handDelivery, clock.instant()),
                changed ->
                        Optional.of(Operation.HOUSEHOLD_CARRY.on(Subject.household(id), handDelivery ? "送上门" : "自己领")));
    }

    /** Refuses an entry that was called before. */
    public void entry(Staff staff, long relayId, int number, boolean handDelivery) {
        boolean called = entries.find(staff.committeeId(), relayId, number)
                        .orElseThrow(() -> Refusal.notFound("这个号"))
                        .batch()
                != null;
        if (called) {
            throw Refusal.conflict("already-called", "这个号已经叫过，不能再改成送上门。");
        }
        operations.run(
                staff,
                () -> handDelivery
                        ? handDeliveries.note(staff.committeeId(), relayId, number, staff.id(), clock.instant())
                        : handDeliveries.forget(staff.committeeId(), relayId, number),
                changed -> changed == 1
                        ? Optional.of(
                                Operation.ENTRY_CARRY.on(Subject.entry(relayId, number), handDelivery ? "送上门" : "自己领"))
                        : Optional.empty());
    }
}
