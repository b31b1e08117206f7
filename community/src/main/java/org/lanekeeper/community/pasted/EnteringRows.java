package org.lanekeeper.community.pasted;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;

/**
 * Enters rows of a group's relay, those that were seen first before the others, each counting from when it was seen. A
 * row keeps its key through all copies: entered twice, by whomever, it has one number.
 */
@Service
public class EnteringRows {
    /** Nobody waits longer; what is entered later is seen when the page is looked at again. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final LookingAtPastes looking;
    private final JoiningRelay joining;
    private final Clock clock;

    EnteringRows(LookingAtPastes looking, JoiningRelay joining, Clock clock) {
        this.looking = looking;
        this.joining = joining;
        this.clock = clock;
    }

    /** A row and what became of it. */
    public record Entered(RowStanding row, JoinOutcome outcome) {
        /** Whether it got its number just now. */
        public boolean isFresh() {
            return outcome instanceof JoinOutcome.Accepted accepted && !accepted.repeated();
        }
    }

    /** All rows that are ready. */
    public List<Entered> enterReady(Relay relay, Staff staff) {
        return enter(relay, looking.list(relay).ready(), staff);
    }

    /** One row; nothing if it is not ready. */
    public Optional<Entered> enter(Relay relay, int rowId, Staff staff) {
        List<RowStanding> one = looking.list(relay).ready().stream()
                .filter(row -> row.id() == rowId)
                .toList();
        return enter(relay, one, staff).stream().findFirst();
    }

    private List<Entered> enter(Relay relay, List<RowStanding> rows, Staff staff) {
        Instant now = clock.instant();
        List<CompletableFuture<JoinOutcome>> outcomes = rows.stream()
                .map(row -> joining.submit(join(relay, row, staff, now)))
                .toList();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Entered> entered = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            long left = Math.max(0, deadline - System.nanoTime());
            JoinOutcome outcome = outcomes.get(i)
                    .completeOnTimeout(new JoinOutcome.Busy(Duration.ofSeconds(2), false), left, TimeUnit.NANOSECONDS)
                    .join();
            entered.add(new Entered(rows.get(i), outcome));
        }
        return entered;
    }

    private static Join join(Relay relay, RowStanding row, Staff staff, Instant now) {
        return new Join(
                relay.id(),
                row.household(),
                row.name(),
                row.phone(),
                row.quantity(),
                Door.GROUP,
                null,
                RowEntries.key(row.id()),
                now,
                row.countsFrom(),
                false,
                staff);
    }
}
