package org.lanekeeper.miniapp.guard;

import java.util.Optional;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.visit.Invitation;
import org.lanekeeper.community.visit.RegisteringVisit;
import org.springframework.stereotype.Component;

/** Where an invitation leads, for the guard who lets its guests in. */
@Component
class InvitedDoors {
    private final RegisteringVisit registering;
    private final Households households;

    InvitedDoors(RegisteringVisit registering, Households households) {
        this.registering = registering;
        this.households = households;
    }

    /**
     * An invitation that still holds.
     *
     * @param door of the household
     * @param left how many may still come
     */
    record Door(String door, int left) {}

    /** Nothing if it is over, or another committee's. */
    Optional<Door> find(long committeeId, String typed) {
        return registering
                .invitation(typed)
                .filter(invitation -> invitation.committeeId() == committeeId)
                .flatMap(this::door);
    }

    private Optional<Door> door(Invitation invitation) {
        return households
                .find(invitation.committeeId(), invitation.householdId())
                .map(household ->
                        new Door(household.compound() + household.address().display(), invitation.left()));
    }
}
