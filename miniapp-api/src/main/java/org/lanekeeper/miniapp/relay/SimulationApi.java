package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.relay.Arrivals;
import org.lanekeeper.community.relay.EligibleBuildings;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.community.relay.RuleVariants;
import org.lanekeeper.community.relay.Simulated;
import org.lanekeeper.community.relay.SimulatingRule;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries rules out on the committee's roster; nothing is written. */
@RestController
@RequestMapping("/api/relays")
@ForCommittee
@Tag(name = "Relays")
class SimulationApi {
    private static final int USUAL_TURNOUT = 76;
    private static final int USUAL_WALK_INS = 15;

    private final SimulatingRule simulating;
    private final EligibleBuildings buildings;

    SimulationApi(SimulatingRule simulating, EligibleBuildings buildings) {
        this.simulating = simulating;
        this.buildings = buildings;
    }

    /**
     * @param unitCap units a household, 1 if not given
     * @param turnout households of every hundred that sign up
     * @param walkIns of every hundred of these, those who come in person
     * @param mostUnits that a household asks for, the cap if not given
     * @param seed the same gives the same result, 1 if not given
     */
    record Wish(RelayRule rule, Integer unitCap, Integer turnout, Integer walkIns, Integer mostUnits, Long seed) {}

    /**
     * What one rule would do.
     *
     * @param left of the quota, kept for people who did not come
     */
    record Result(
            String name,
            String rule,
            RelayRule orderRule,
            Simulated.Sums all,
            Simulated.Sums withMobile,
            Simulated.Sums withoutMobile,
            int left,
            Simulated.Building worstOff,
            List<Simulated.Building> buildings,
            List<Simulated.Cell> cells) {}

    /** The rule first, then what it can be compared with. */
    @PostMapping("/simulation")
    List<Result> simulate(@AuthenticationPrincipal Staff staff, @RequestBody Wish wish) {
        if (wish.rule() == null) {
            throw Refusal.unfit("unfit-relay", "rule", "请写规则（rule）。");
        }
        OrderRule own = wish.rule().rule(null);
        int cap = given(wish.unitCap(), 1);
        Arrivals arrivals = new Arrivals(
                given(wish.turnout(), USUAL_TURNOUT),
                given(wish.walkIns(), USUAL_WALK_INS),
                given(wish.mostUnits(), cap),
                wish.seed() == null ? 1 : wish.seed());
        Map<String, OrderRule> rules = RuleVariants.of(own);
        String named = buildings.named(staff.committeeId(), own);
        return simulating.compare(staff.committeeId(), cap, arrivals, rules).entrySet().stream()
                .map(one -> result(one.getKey(), one.getValue(), cap, named))
                .toList();
    }

    /** The buildings that a rule can name. */
    @GetMapping("/buildings")
    List<EligibleBuildings.Choice> buildings(@AuthenticationPrincipal Staff staff) {
        return buildings.of(staff.committeeId());
    }

    private static Result result(String name, Simulated simulated, int cap, String named) {
        return new Result(
                name,
                RuleSentence.of(simulated.rule(), cap, named),
                RelayRule.of(simulated.rule()),
                simulated.all(),
                simulated.withMobile(),
                simulated.withoutMobile(),
                simulated.left(),
                simulated.worstOff().orElse(null),
                simulated.buildings(),
                simulated.cells());
    }

    private static int given(Integer number, int otherwise) {
        return number == null ? otherwise : number;
    }
}
