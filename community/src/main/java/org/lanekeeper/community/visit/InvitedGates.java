package org.lanekeeper.community.visit;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.GatePoster;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.springframework.stereotype.Service;

/** By which gates somebody gets to a household, or into a committee's compounds: the open ones that have a poster. */
@Service
public class InvitedGates {
    private final Gates gates;
    private final Households households;

    InvitedGates(Gates gates, Households households) {
        this.gates = gates;
        this.households = households;
    }

    /**
     * A gate to come by.
     *
     * @param gate in words
     * @param poster code of its newest poster
     */
    public record Way(String gate, String poster) {}

    public List<Way> of(Invitation invitation) {
        Optional<Household> household = households.find(invitation.committeeId(), invitation.householdId());
        return of(invitation.committeeId(), household.map(Household::compoundId).orElse(null));
    }

    /**
     * @param compoundId null for all of the committee's
     */
    public List<Way> of(long committeeId, Long compoundId) {
        return gates.of(committeeId).stream()
                .filter(Gate::isOpen)
                .filter(gate -> compoundId == null || gate.compoundId() == compoundId)
                .flatMap(gate -> poster(gate).map(code -> new Way(gate.display(), code)).stream())
                .toList();
    }

    private Optional<String> poster(Gate gate) {
        return gates.posters(gate.committeeId(), gate.id()).stream()
                .filter(poster -> !poster.isRevoked())
                .findFirst()
                .map(GatePoster::code);
    }
}
