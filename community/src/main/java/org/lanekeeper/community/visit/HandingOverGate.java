package org.lanekeeper.community.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One guard's shift ends with its counts, the next one's begins. */
@Service
public class HandingOverGate {
    private final GateShifts shifts;
    private final GateWork work;
    private final Clock clock;

    HandingOverGate(GateShifts shifts, GateWork work, Clock clock) {
        this.shifts = shifts;
        this.work = work;
        this.clock = clock;
    }

    /** Whoever takes over an unguarded gate begins a shift; where one goes on, nothing happens. */
    @Transactional
    public void begin(Staff guard, long gateId) {
        shifts.begin(guard.committeeId(), gateId, guard.id(), clock.instant());
    }

    /**
     * Ends the shift that goes on and begins the next one; whoever takes over presses the button.
     *
     * @param shiftId which shift is meant: two who press at once end one of them
     * @return the ended shift; nothing if somebody was quicker
     */
    @Transactional
    public Optional<GateShift> handOver(Staff next, long gateId, long shiftId, String note) {
        Instant now = clock.instant();
        Optional<GateShift> running = shifts.running(next.committeeId(), gateId).filter(shift -> shift.id() == shiftId);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        GateWork.Count count = work.count(gateId, running.get().begunAt());
        if (shifts.end(next.committeeId(), shiftId, next.id(), count, note, now) == 0) {
            return Optional.empty();
        }
        shifts.begin(next.committeeId(), gateId, next.id(), now);
        return shifts.newest(next.committeeId(), gateId, 2).stream()
                .filter(shift -> shift.id() == shiftId)
                .findFirst();
    }
}
