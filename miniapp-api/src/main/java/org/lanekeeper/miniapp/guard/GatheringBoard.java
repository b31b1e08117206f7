package org.lanekeeper.miniapp.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.visit.GateShift;
import org.lanekeeper.community.visit.GateShifts;
import org.lanekeeper.community.visit.GateWork;
import org.lanekeeper.community.visit.SigningPass;
import org.lanekeeper.community.visit.VisitFlag;
import org.lanekeeper.community.visit.VisitReason;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Component;

/** Gathers what a gate's telephones show. */
@Component
class GatheringBoard {
    private static final int ARRIVALS = 60;
    private static final int CONFLICTS = 20;
    /** A visitor of the day before may still be inside. */
    private static final Duration SHOWN = Duration.ofHours(36);

    private static final Map<String, String> REASONS =
            Stream.of(VisitReason.values()).collect(Collectors.toMap(VisitReason::name, VisitReason::label));
    private static final List<String> FLAGS =
            Stream.of(VisitFlag.values()).map(VisitFlag::label).toList();

    private final GateWork work;
    private final GateShifts shifts;
    private final ShowingArrivals showing;
    private final SigningPass signing;
    private final ChineseTime time;
    private final Clock clock;

    GatheringBoard(
            GateWork work,
            GateShifts shifts,
            ShowingArrivals showing,
            SigningPass signing,
            ChineseTime time,
            Clock clock) {
        this.work = work;
        this.shifts = shifts;
        this.showing = showing;
        this.signing = signing;
        this.time = time;
        this.clock = clock;
    }

    GuardBoard of(Staff guard, Gate gate) {
        Instant recent = clock.instant().minus(SHOWN);
        Optional<GateShift> shift = shifts.running(gate.committeeId(), gate.id());
        return new GuardBoard(
                gate.committeeId(),
                guard.id(),
                shift.map(this::words).orElse(null),
                work.count(gate.id(), shift.map(GateShift::begunAt).orElse(recent)),
                work.arrivals(gate.committeeId(), gate.id(), recent, ARRIVALS).stream()
                        .map(showing::brief)
                        .toList(),
                work.conflicts(gate.committeeId(), CONFLICTS).stream()
                        .filter(conflict -> conflict.gateId() == gate.id())
                        .map(this::words)
                        .toList(),
                signing.publicKeys(),
                signing.hidingKey(gate.committeeId()),
                FLAGS,
                REASONS);
    }

    private String words(GateShift shift) {
        return shift.begunBy() + "，" + time.text(shift.begunAt()) + "接班";
    }

    private GuardBoard.ConflictWords words(GateWork.Conflict conflict) {
        return new GuardBoard.ConflictWords(
                conflict.id(),
                "通行码 " + conflict.code() + "：" + conflict.by() + " " + time.text(conflict.happenedAt()) + "记了「"
                        + conflict.deed().label() + "」，可是 " + time.text(conflict.stateAt()) + "已经是「"
                        + conflict.state().label() + "」。以后面这个为准，请核对。");
    }
}
