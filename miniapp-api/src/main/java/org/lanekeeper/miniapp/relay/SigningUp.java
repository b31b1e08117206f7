package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Service;

/** Takes a sign-up to the queue. */
@Service
public class SigningUp {
    private final JoiningRelay joining;
    private final NamingDoor doors;
    private final RepeatedSignUps repeated;
    private final Entries entries;
    private final ChineseTime time;

    SigningUp(JoiningRelay joining, NamingDoor doors, RepeatedSignUps repeated, Entries entries, ChineseTime time) {
        this.entries = entries;
        this.joining = joining;
        this.doors = doors;
        this.repeated = repeated;
        this.time = time;
    }

    /**
     * By which way somebody signs up.
     *
     * @param resident the identity it comes from, null for none
     * @param earlier households that the same person has signed up, as far as anything but an identity tells it
     * @param onBehalf whether they say that it is for another household
     * @param mayOpen whether a door outside the roster may be taken on, for the committee to look into
     * @param requestKey the same for every retry
     * @param arrivedAt when it reached the server: what opening and closing go by
     */
    public record Way(
            Door door,
            Resident resident,
            Set<Long> earlier,
            boolean onBehalf,
            boolean mayOpen,
            String requestKey,
            Instant arrivedAt) {
        /** By somebody whose identity is known. */
        public Way(
                Door door, Resident resident, boolean onBehalf, boolean mayOpen, String requestKey, Instant arrivedAt) {
            this(door, resident, Set.of(), onBehalf, mayOpen, requestKey, arrivedAt);
        }

        Long residentId() {
            return resident == null ? null : resident.id();
        }

        boolean isFor(Household another) {
            return onBehalf
                    || resident != null && resident.isOfAnother(another.id())
                    || !earlier.isEmpty() && !earlier.contains(another.id());
        }
    }

    /** The household a sign-up turned out to be for, and what becomes of it. */
    public record Submitted(Household household, CompletableFuture<JoinOutcome> outcome) {}

    /** The household is found before this returns, or it refuses; the number comes later. */
    public Submitted submit(Relay relay, SignUp.Read asked, Way way) {
        RelayPhase phase = relay.phaseAt(way.arrivedAt());
        Household household = doors.find(
                relay.committeeId(), asked, phase == RelayPhase.OPEN && way.mayOpen(), refusal(relay, phase));
        if (phase == RelayPhase.OPEN && hasTooMany(relay, household, way)) {
            JoinOutcome tooMany = new JoinOutcome.TooManyOnBehalf(relay.behalfCap());
            return new Submitted(household, CompletableFuture.completedFuture(tooMany));
        }
        Join join = new Join(
                        relay.id(),
                        household,
                        asked.name(),
                        asked.phone(),
                        asked.quantity(),
                        way.door(),
                        way.residentId(),
                        way.requestKey(),
                        way.arrivedAt())
                .onBehalf(asked.onBehalf() || way.isFor(household));
        return new Submitted(
                household, joining.submit(join).thenCompose(outcome -> repeated.check(outcome, relay, join)));
    }

    /** Those who stepped back count no more; who holds a place already is told that instead. */
    private boolean hasTooMany(Relay relay, Household household, Way way) {
        if (way.earlier().size() < relay.behalfCap() || way.earlier().contains(household.id())) {
            return false;
        }
        long held = way.earlier().stream().filter(id -> holdsPlace(relay, id)).count();
        return held >= relay.behalfCap() && !holdsPlace(relay, household.id());
    }

    private boolean holdsPlace(Relay relay, long householdId) {
        return entries.ofHousehold(relay.committeeId(), relay.id(), householdId).isPresent();
    }

    /** Why an address outside the roster is not taken on just now. */
    private Refusal refusal(Relay relay, RelayPhase phase) {
        if (phase == RelayPhase.OPEN) {
            return Refusal.unfit("unknown-address", "room", "名册里没有这个门牌，请核对。确实没写错，请到居委会窗口登记。");
        }
        return phase == RelayPhase.NOT_YET_OPEN
                ? Refusal.conflict("not-yet-open", "还没开始，请在 " + time.text(relay.opensAt()) + " 以后登记。")
                        .with("opensAt", relay.opensAt())
                : JoinAnswer.closed();
    }
}
