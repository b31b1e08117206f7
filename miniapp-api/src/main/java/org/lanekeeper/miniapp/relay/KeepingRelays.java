package org.lanekeeper.miniapp.relay;

import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPlan;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RunningRelays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.Once;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Service;

/** What staff do with relays, logged. */
@Service
public class KeepingRelays {
    private final RunningRelays running;
    private final Relays relays;
    private final Committees committees;
    private final LoggedOperations operations;
    private final ChineseTime time;

    KeepingRelays(
            RunningRelays running,
            Relays relays,
            Committees committees,
            LoggedOperations operations,
            ChineseTime time) {
        this.time = time;
        this.running = running;
        this.relays = relays;
        this.committees = committees;
        this.operations = operations;
    }

    /**
     * @param requestKey of {@link RequestKey}; a repeated request gets the first one's relay
     */
    public Once<Relay> create(Staff staff, RelayPlan plan, RelayState state, String requestKey) {
        return operations.run(
                staff,
                () -> createOnce(staff, plan, state, requestKey),
                created -> created.isFirst()
                        ? Optional.of(Operation.RELAY_CREATE.on(
                                Subject.relay(created.result().id()), state == RelayState.DRAFT ? "存为草稿" : "直接发布"))
                        : Optional.empty());
    }

    private Once<Relay> createOnce(Staff staff, RelayPlan plan, RelayState state, String requestKey) {
        // of two presses at once, the second sees the first one's relay
        committees.lock(staff.committeeId());
        return relays.requestedBy(staff.committeeId(), requestKey)
                .map(earlier -> Once.again(earlier, NewRelay.isSame(earlier, plan, state)))
                .orElseGet(() -> Once.first(running.create(staff.committeeId(), plan, state, requestKey, staff)));
    }

    /** A draft as laid down anew; what residents have seen does not change any more. */
    public Relay change(Staff staff, long id, RelayPlan plan) {
        relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        return operations
                .run(
                        staff,
                        () -> running.change(staff.committeeId(), id, plan),
                        changed -> changed.map(it -> Operation.RELAY_CHANGE.on(Subject.relay(id))))
                .orElseThrow(() -> Refusal.conflict("relay-state", "已经发布的接龙不能再改规则。居民是按原来的规则登记的。"));
    }

    /**
     * People may sign up for longer.
     *
     * @throws org.lanekeeper.community.relay.UnfitPlanException if that is no extension
     */
    public Relay extend(Staff staff, long id, Instant closesAt, EntryReason reason) {
        Relay present = relays.find(staff.committeeId(), id)
                .filter(relay -> relay.state() != RelayState.DRAFT)
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
        return operations
                .run(
                        staff,
                        () -> running.extend(staff.committeeId(), id, closesAt, reason.by(staff)),
                        extended -> extended.filter(relay -> relay.state() != present.state()
                                        || !relay.closesAt().equals(present.closesAt()))
                                .map(relay -> Operation.RELAY_EXTEND.on(
                                        Subject.relay(id), "到 " + time.text(closesAt) + "，" + reason.inWords())))
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
    }

    /** A step that only some states allow. Taken twice, it has happened once. */
    public enum Step {
        PUBLISH(Operation.RELAY_PUBLISH, RelayState.DRAFT, RelayState.PUBLISHED, "只有还没发布的接龙才能发布。"),
        CLOSE(Operation.RELAY_CLOSE, RelayState.PUBLISHED, RelayState.CLOSED, "只有已发布的接龙才能结束。"),
        REOPEN(Operation.RELAY_REOPEN, RelayState.CLOSED, RelayState.PUBLISHED, "只有已结束的接龙才能重新开放。");

        private final Operation operation;
        private final RelayState from;
        private final RelayState to;
        private final String refusal;

        Step(Operation operation, RelayState from, RelayState to, String refusal) {
            this.operation = operation;
            this.from = from;
            this.to = to;
            this.refusal = refusal;
        }

        public String label() {
            return operation.label();
        }
    }

    /** Announces a draft; what is laid down needs no further reason. */
    public Relay publish(Staff staff, long id) {
        return take(staff, id, Step.PUBLISH, new EntryReason(Ground.SCHEDULE, ""));
    }

    public Relay take(Staff staff, long id, Step step, EntryReason reason) {
        Relay present = relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        if (present.state() == step.to) {
            return present;
        }
        Optional<Relay> moved = present.state() != step.from
                ? Optional.empty()
                : operations.run(
                        staff,
                        () -> running.move(staff.committeeId(), id, step.to, reason.by(staff)),
                        relay -> relay.map(it ->
                                step.operation.on(Subject.relay(id), step == Step.PUBLISH ? "" : reason.inWords())));
        boolean drawn = step == Step.REOPEN && present.drawnAt() != null;
        return moved.orElseThrow(() -> Refusal.conflict("relay-state", drawn ? "已经摇过号，不能重新开放。" : step.refusal)
                .with("state", present.state()));
    }
}
