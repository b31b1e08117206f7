package org.lanekeeper.community.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gives each worker a household of their own, so that nobody is called by two at once. */
@Service
public class TakingCalls {
    /** Longer than a call takes; whoever goes away does not keep a household from the others for long. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final CallLeases leases;
    private final Clock clock;

    TakingCalls(CallLeases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * The one that is before the worker already and due, else the first that is before nobody, which is theirs from now on.
     * Empty while others have all that is left.
     *
     * @param open in the order in which they are due
     */
    public Optional<Call> next(long committeeId, long staffId, List<Call> open) {
        Instant now = clock.instant();
        Map<Long, Long> held = leases.held(committeeId, now).stream()
                .collect(Collectors.toMap(CallLeases.Held::deliveryId, CallLeases.Held::staffId));
        Optional<Call> mine = open.stream()
                .filter(call -> Long.valueOf(staffId).equals(held.get(call.deliveryId())))
                .filter(call -> !call.dueAt().isAfter(now))
                .findFirst();
        return mine.filter(call -> take(committeeId, call.deliveryId(), staffId))
                .or(() -> open.stream()
                        .filter(call -> held.getOrDefault(call.deliveryId(), staffId) == staffId)
                        .filter(call -> take(committeeId, call.deliveryId(), staffId))
                        .findFirst());
    }

    /** False while another worker has it. Whatever else the worker had is free then. */
    public boolean take(long committeeId, long deliveryId, long staffId) {
        Instant now = clock.instant();
        leases.take(committeeId, deliveryId, staffId, now, now.plus(LEASE));
        boolean mine = leases.holder(deliveryId, now)
                .filter(holder -> holder == staffId)
                .isPresent();
        if (mine) {
            leases.leaveOthers(staffId, deliveryId);
        }
        return mine;
    }

    public void leave(long deliveryId, long staffId) {
        leases.leave(deliveryId, staffId);
    }

    /** Display names by delivery, of what is before others. */
    public Map<Long, String> others(long committeeId, long staffId) {
        return leases.held(committeeId, clock.instant()).stream()
                .filter(held -> held.staffId() != staffId)
                .collect(Collectors.toMap(CallLeases.Held::deliveryId, CallLeases.Held::staff));
    }
}
