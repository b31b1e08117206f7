package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.RegisteredDoors;
import org.lanekeeper.community.household.SuggestingDoor;
import org.springframework.stereotype.Component;

/** Finds the household that a sign-up is for. */
@Component
class Doors {
    /** More cannot be listed in one answer. */
    private static final int MOST = 20;
    /** More are no suggestion any more. */
    private static final int MOST_NEAR = 4;

    private final FindingHousehold finding;
    private final Households households;
    private final Committees committees;
    private final SuggestingDoor suggesting;
    private final RegisteredDoors registered;

    Doors(
            FindingHousehold finding,
            Households households,
            Committees committees,
            SuggestingDoor suggesting,
            RegisteredDoors registered) {
        this.registered = registered;
        this.suggesting = suggesting;
        this.finding = finding;
        this.households = households;
        this.committees = committees;
    }

    /** What was found. */
    sealed interface Found {
        record One(Household household) implements Found {}

        /** The resident must say which. */
        record Several(List<Household> households) implements Found {}

        /** The roster does not have this door; it may be in one of these compounds. */
        record NotOnRoster(List<Compound> compounds) implements Found {}

        /** The roster does not have this door, but some that are written nearly like it, or without a dash. */
        record Nearly(List<Household> households) implements Found {}

        /** No address was understood, and the person belongs to no household that we know. */
        record NoAddress() implements Found {}
    }

    Found find(Said said, Draft draft) {
        Wish wish = draft.wish();
        Long chosen = draft.householdId();
        if (chosen == null && wish.address() == null && wish.building().isEmpty() && !draft.claimed()) {
            List<Household> written = registered.runTogether(said.committeeId(), draft.words());
            if (!written.isEmpty()) {
                return new Found.Nearly(written.stream().limit(MOST_NEAR).toList());
            }
        }
        if (chosen == null && wish.address() == null && wish.building().isEmpty() && !wish.behalf()) {
            chosen = said.resident().householdId();
        }
        if (chosen != null) {
            Optional<Household> household = households.find(said.committeeId(), chosen);
            if (household.isPresent()) {
                return new Found.One(household.get());
            }
        }
        if (wish.address() == null) {
            return new Found.NoAddress();
        }
        if (draft.compoundId() != null) {
            return new Found.NotOnRoster(committees.compounds(said.committeeId()).stream()
                    .filter(compound -> compound.id() == draft.compoundId())
                    .toList());
        }
        FindingHousehold.Match match =
                finding.find(said.committeeId(), wish.address(), draft.words(), wish.name(), wish.phone());
        if (match instanceof FindingHousehold.Match.One one) {
            return new Found.One(one.household());
        }
        if (match instanceof FindingHousehold.Match.Several several) {
            return new Found.Several(several.households().stream().limit(MOST).toList());
        }
        List<Household> near =
                draft.claimed() ? List.of() : suggesting.near(said.committeeId(), wish.address(), draft.words());
        List<Compound> compounds = ((FindingHousehold.Match.None) match).compounds();
        return near.isEmpty()
                ? new Found.NotOnRoster(compounds.stream().limit(MOST).toList())
                : new Found.Nearly(near);
    }

    /** Opens a household for the committee to look into. */
    Household claim(Compound compound, Wish wish) {
        return finding.claim(compound, wish.address(), wish.name(), wish.phone());
    }
}
