package org.lanekeeper.miniapp.relay;

import java.util.List;
import java.util.function.Supplier;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Component;

/** Brings an address to one household, or asks which of several is meant. */
@Component
class NamingDoor {
    private final FindingHousehold finding;

    NamingDoor(FindingHousehold finding) {
        this.finding = finding;
    }

    /** What to choose from; parts to be sent back as they are. */
    private record Choice(String compound, String building, String unit, String room) {}

    /**
     * @param mayClaim whether a door that the roster does not have is taken on, for the committee to look into
     * @param otherwise asked for only then: a refusal remembers where it came from, which takes long
     */
    Household find(long committeeId, SignUp.Read asked, boolean mayClaim, Supplier<Refusal> otherwise) {
        Match match = finding.find(committeeId, asked.address(), asked.compound(), asked.name(), asked.phone());
        if (match instanceof Match.One one) {
            return one.household();
        }
        if (match instanceof Match.Several several) {
            throw ambiguous(several.households().stream()
                    .map(it -> new Choice(it.compound(), it.building(), it.unit(), it.room()))
                    .toList());
        }
        Match.None none = (Match.None) match;
        if (!mayClaim) {
            throw otherwise.get();
        }
        if (none.compounds().isEmpty()) {
            throw Refusal.conflict("no-roster", "居委会还没有录入小区，暂时不能登记。请联系居委会。");
        }
        if (none.compounds().size() > 1) {
            throw ambiguous(none.compounds().stream()
                    .map(it -> new Choice(
                            it.name(),
                            asked.address().building(),
                            asked.address().unit(),
                            asked.address().room()))
                    .toList());
        }
        return finding.claim(none.compounds().get(0), none.address(), asked.name(), asked.phone());
    }

    private static Refusal ambiguous(List<Choice> choices) {
        return Refusal.conflict("address-ambiguous", "这个地址有几处，请选一下是哪一处。").with("choices", choices);
    }
}
