package org.lanekeeper.miniapp.relay;

import java.util.List;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.stereotype.Service;

/** Lays entries under review beside the register of actual residents. */
@Service
public class ComparingWithRegister {
    /** A page of work; the next ones come up as these are settled. */
    private static final int MOST = 100;

    private final Entries entries;
    private final Households households;
    private final LoggedOperations operations;

    ComparingWithRegister(Entries entries, Households households, LoggedOperations operations) {
        this.entries = entries;
        this.households = households;
        this.operations = operations;
    }

    /** Masked. */
    public List<Review> inReview(Staff staff, long relayId) {
        return inReview(staff, relayId, false);
    }

    /** Whole names and phones; that somebody looked is in the log first. */
    public List<Review> reveal(Staff staff, long relayId) {
        operations.note(staff, Operation.ENTRY_REVEAL.on(Subject.relay(relayId), "待核对"));
        return inReview(staff, relayId, true);
    }

    private List<Review> inReview(Staff staff, long relayId, boolean reveal) {
        return entries.inReview(staff.committeeId(), relayId, staff.owner(), MOST).stream()
                .flatMap(entry -> households.find(staff.committeeId(), entry.householdId()).stream()
                        .map(household -> Review.of(entry, household, reveal)))
                .toList();
    }
}
