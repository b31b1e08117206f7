package org.lanekeeper.miniapp.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.resident.KnowingResidents;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.access.AddressRate;
import org.lanekeeper.miniapp.access.Tokens;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/**
 * A resident says which household is theirs: the first that they signed up may have been a neighbour's. Whoever belongs to
 * a household sees its entries whole, so neither a door nor a name will do, both of which neighbours know.
 */
@Service
class NamingOwnHousehold {
    /** As long as residents can see a relay that is over. */
    static final Duration SHOWN_AFTER_END = Duration.ofDays(30);

    /** One that is mistyped is typed again; telephone numbers are not tried one after another. */
    private static final int WRONG_A_MINUTE = 5;

    private final NamingDoor doors;
    private final Relays relays;
    private final MyEntries mine;
    private final KnowingResidents knowing;
    private final Tokens tokens;
    private final AddressRate wrong;
    private final Clock clock;

    NamingOwnHousehold(
            NamingDoor doors, Relays relays, MyEntries mine, KnowingResidents knowing, Tokens tokens, Clock clock) {
        this.doors = doors;
        this.relays = relays;
        this.mine = mine;
        this.knowing = knowing;
        this.tokens = tokens;
        this.wrong = new AddressRate(WRONG_A_MINUTE, clock);
        this.clock = clock;
    }

    /**
     * @throws Refusal if the door is none of the roster, or the register does not bear it out
     */
    Household name(Resident resident, SignUp.Read said) {
        String who = String.valueOf(resident.id());
        if (!wrong.take(who)) {
            throw Refusal.tooMany("试得太多了，请过一分钟再试。也可以请居委会帮您看一下。", wrong.interval());
        }
        Household household = doors.find(
                resident.committeeId(),
                said,
                false,
                () -> Refusal.unfit("unknown-address", "address", "名册里没有这个门牌，请核对。确实没写错，请到居委会窗口登记。"));
        String name = mine.hasSignedUp(resident, household, shown(resident)) ? said.name() : null;
        if (!knowing.bindAnew(resident, household, name, said.phone())) {
            throw Refusal.conflict("not-borne-out", "和居委会的名册对不上。请写您家在居委会登记的手机号；没登记过手机的，请打电话给居委会。");
        }
        wrong.giveBack(who);
        tokens.lookUpAgain(resident);
        return household;
    }

    private List<Relay> shown(Resident resident) {
        return relays.shown(resident.committeeId(), clock.instant().minus(SHOWN_AFTER_END));
    }
}
