package org.lanekeeper.community.followup;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.visit.Particulars;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitLookups;
import org.springframework.stereotype.Service;

/** Says what the committee's registers know of a visitor. */
@Service
public class MatchingRegisters {
    private final Households households;
    private final ListedPeople people;
    private final VisitLookups lookups;

    MatchingRegisters(Households households, ListedPeople people, VisitLookups lookups) {
        this.households = households;
        this.people = people;
        this.lookups = lookups;
    }

    /**
     * One finding.
     *
     * @param words for the screen
     * @param listed whom it leads to; null where it is the roster
     */
    public record Match(String words, ListedPerson listed) {}

    public List<Match> of(Visit visit, Particulars particulars) {
        List<Match> matches = new ArrayList<>();
        if (visit.householdId() != null) {
            households
                    .find(visit.committeeId(), visit.householdId())
                    .filter(home -> home.knows(particulars.name(), particulars.phone()))
                    .ifPresent(home -> matches.add(new Match(resident(home), null)));
        }
        people.known(
                        visit.committeeId(),
                        particulars.document() == null ? List.of() : lookups.documents(particulars.document()),
                        particulars.phone().isEmpty() ? List.of() : lookups.phones(particulars.phone()))
                .forEach(person -> matches.add(new Match(words(person), person)));
        return matches;
    }

    private static String resident(Household home) {
        return "本小区住户：" + home.display();
    }

    private static String words(ListedPerson person) {
        return switch (person.register()) {
            case RETURNEE -> "返回人员：从" + person.cameFrom() + "回来，" + person.door();
            case RENTAL -> "登记在册的租客：" + person.door();
            case FIRM -> "登记在册的单位、店铺：" + person.door();
            case TIP_OFF -> "邻居反映过：" + person.door();
        };
    }
}
