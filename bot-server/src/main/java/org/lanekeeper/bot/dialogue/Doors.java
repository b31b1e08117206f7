package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.springframework.stereotype.Component;

/** Finds the household that a sign-up is for. */
@Component
class Doors {
    /** More cannot be listed in one answer. */
    private static final int MOST = 20;

    private final FindingHousehold finding;
    private final Households households;
    private final Committees committees;

    Doors(FindingHousehold finding, Households households, Committees committees) {
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

        /** No address was understood, and the person belongs to no household that we know. */
        record NoAddress() implements Found {}
    }

    Found find(Said said, Draft draft, EntryText text, String name) {
        Long chosen = draft.householdId();
        if (chosen == null && text.address() == null) {
            chosen = said.resident().householdId();
        }
        if (chosen != null) {
            Optional<Household> household = households.find(said.committeeId(), chosen);
            if (household.isPresent()) {
                return new Found.One(household.get());
            }
        }
        if (text.address() == null) {
            return new Found.NoAddress();
        }
        if (draft.compoundId() != null) {
            return new Found.NotOnRoster(committees.compounds(said.committeeId()).stream()
                    .filter(compound -> compound.id() == draft.compoundId())
                    .toList());
        }
        FindingHousehold.Match match =
                finding.find(said.committeeId(), text.address(), draft.text(), name, text.phone());
        if (match instanceof FindingHousehold.Match.One one) {
            return new Found.One(one.household());
        }
        if (match instanceof FindingHousehold.Match.Several several) {
            return new Found.Several(several.households().stream().limit(MOST).toList());
        }
        List<Compound> compounds = ((FindingHousehold.Match.None) match).compounds();
        return new Found.NotOnRoster(compounds.stream().limit(MOST).toList());
    }

    /** Opens a household for the committee to look into. */
    Household claim(Compound compound, EntryText text, String name) {
        return finding.claim(compound, text.address(), name, text.phone());
    }
}
