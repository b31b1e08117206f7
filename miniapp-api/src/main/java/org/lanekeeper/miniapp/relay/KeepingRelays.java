package org.lanekeeper.miniapp.relay;

import java.util.Locale;
import java.util.Optional;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.LoggedOperations.Operation;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.stereotype.Service;

/** What staff do with relays, logged. */
@Service
public class KeepingRelays {
    private final RunningRelays running;
    private final Relays relays;
    private final LoggedOperations operations;

    KeepingRelays(RunningRelays running, Relays relays, LoggedOperations operations) {
        this.running = running;
        this.relays = relays;
        this.operations = operations;
    }

    /**
     * @param requestKey of {@link RequestKey}; a repeated request gets the first one's relay
     */
    public Relay create(Staff staff, RelayPlan plan, RelayState state, String requestKey) {
        Optional<Relay> earlier = relays.requestedBy(staff.committeeId(), requestKey);
        if (earlier.isPresent()) {
            return earlier.filter(it -> NewRelay.isSame(it, plan)).orElseThrow(RequestKey::otherContent);
        }
        return operations.run(
                staff,
                () -> running.create(staff.committeeId(), plan, state, requestKey, staff.id()),
                relay -> Optional.of(new Operation("relay.create", "relay:" + relay.id())));
    }

    /** A step that only some states allow. Taken twice, it has happened once. */
    public enum Step {
        PUBLISH(RelayState.DRAFT, RelayState.PUBLISHED, "只有还没发布的接龙才能发布。"),
        CLOSE(RelayState.PUBLISHED, RelayState.CLOSED, "只有已发布的接龙才能结束。"),
        REOPEN(RelayState.CLOSED, RelayState.PUBLISHED, "只有已结束的接龙才能重新开放。");

        private final RelayState from;
        private final RelayState to;
        private final String refusal;

        Step(RelayState from, RelayState to, String refusal) {
            this.from = from;
            this.to = to;
            this.refusal = refusal;
        }

        String operation() {
            return "relay." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Relay take(Staff staff, long id, Step step) {
        Relay present = relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        if (present.state() == step.to) {
            return present;
        }
        Optional<Relay> moved = present.state() != step.from
                ? Optional.empty()
                : operations.run(
                        staff,
                        () -> running.move(staff.committeeId(), id, step.to),
                        relay -> relay.map(it -> new Operation(step.operation(), "relay:" + id)));
        return moved.orElseThrow(
                () -> Refusal.conflict("relay-state", step.refusal).with("state", present.state()));
    }
}
