package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
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
     * @param homes those of them that were not signed up for others
     * @param mayOpen whether a door outside the roster may be taken on, for the committee to look into
     * @param requestKey the same for every retry
     * @param arrivedAt when it reached the server: what opening and closing go by
     */
    public record Way(
            Door door,
            Resident resident,
            Set<Long> earlier,
            Set<Long> homes,
            boolean mayOpen,
            String requestKey,
            Instant arrivedAt) {
        /** By somebody whose identity is known. */
        public Way(Door door, Resident resident, boolean mayOpen, String requestKey, Instant arrivedAt) {
            this(door, resident, Set.of(), Set.of(), mayOpen, requestKey, arrivedAt);
        }

        Long residentId() {
            return resident == null ? null : resident.id();
        }

        /** As far as is known of who comes by it. */
        boolean isOfAnother(Household household) {
            return resident != null && resident.isOfAnother(household.id())
                    || !homes.isEmpty() && !homes.contains(household.id());
        }
    }

    /** What a sign-up turned out to ask for, and what becomes of it. */
    public record Submitted(Join join, CompletableFuture<JoinOutcome> outcome) {
        public Household household() {
            return join.household();
        }
    }

    /** The household is found before this returns, or it refuses; the number comes later. */
    public Submitted submit(Relay relay, SignUp.Read asked, Way way) {
        RelayPhase phase = relay.phaseAt(way.arrivedAt());
        Household household = doors.find(
                relay.committeeId(), asked, phase == RelayPhase.OPEN && way.mayOpen(), () -> refusal(relay, phase));
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
                .onBehalf(isForOthers(asked, household, way));
        if (phase == RelayPhase.OPEN && hasTooMany(relay, household, way)) {
            JoinOutcome tooMany = new JoinOutcome.TooManyOnBehalf(relay.behalfCap());
            return new Submitted(join, CompletableFuture.completedFuture(tooMany));
        }
        return new Submitted(join, joining.submit(join).thenCompose(outcome -> repeated.check(outcome, relay, join)));
    }

    /** Anybody can call a door their own: the register has to bear it out. */
    private static boolean isForOthers(SignUp.Read asked, Household household, Way way) {
        boolean own = asked.own() && household.knows(asked.name(), asked.phone());
        return asked.onBehalf() || !own && way.isOfAnother(household);
    }

    /** Whether the entry is one for another household: who asks again hears what held at first. */
    boolean isForOthers(Join join, JoinOutcome outcome) {
        boolean again = outcome instanceof JoinOutcome.Accepted accepted && accepted.repeated();
        return again
                ? entries.requestedBy(join.household().committeeId(), join.relayId(), join.requestKey())
                        .map(Entry::onBehalf)
                        .orElse(join.onBehalf())
                : join.onBehalf();
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
