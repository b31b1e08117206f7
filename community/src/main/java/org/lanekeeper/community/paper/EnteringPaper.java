package org.lanekeeper.community.paper;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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
 * Enters a sheet: the first row first, each at its declared time. The same sheet again changes nothing and gets the same
 * numbers. Rows that cannot be read are left out.
 */
@Service
public class EnteringPaper {
    /** A clerk waits no longer; what is entered later is found by entering the sheet again. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final CheckingPaper checking;
    private final JoiningRelay joining;
    private final Clock clock;

    EnteringPaper(CheckingPaper checking, JoiningRelay joining, Clock clock) {
        this.checking = checking;
        this.joining = joining;
        this.clock = clock;
    }

    /**
     * A row and what became of it.
     *
     * @param outcome null where the row was left out
     */
    public record Entered(CheckedRow row, JoinOutcome outcome) {}

    public List<Entered> enter(Relay relay, PaperSheet sheet, ZoneId zone, Staff staff) {
        Instant now = clock.instant();
        String key = "paper:" + sheet.digest() + ":";
        List<CheckedRow> rows = checking.check(relay, sheet, zone);
        List<CompletableFuture<JoinOutcome>> outcomes = new ArrayList<>();
        for (CheckedRow row : rows) {
            // rows of households that are in go along: they may be this very sheet's
            outcomes.add(
                    row.doubt() == null
                            ? joining.submit(join(relay, key + row.row().row(), row, staff, now))
                            : CompletableFuture.completedFuture(null));
        }
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

    private static Join join(Relay relay, String key, CheckedRow row, Staff staff, Instant now) {
        return new Join(
                relay.id(),
                row.household(),
                row.name(),
                row.phone(),
                row.quantity(),
                Door.PAPER,
                null,
                key,
                now,
                row.declaredAt(),
                false,
                staff);
    }
}
