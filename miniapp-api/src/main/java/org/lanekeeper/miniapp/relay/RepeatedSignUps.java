package org.lanekeeper.miniapp.relay;

import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Tells a repeated request from another one under the same key. New requests, which is nearly all of them, cost no
 * look-up.
 */
@Component
public class RepeatedSignUps {
    private final Entries entries;
    private final TaskExecutor tasks;

    RepeatedSignUps(Entries entries, TaskExecutor applicationTaskExecutor) {
        this.entries = entries;
        this.tasks = applicationTaskExecutor;
    }

    public CompletableFuture<JoinOutcome> check(JoinOutcome outcome, Relay relay, Join join) {
        boolean repeated = outcome instanceof JoinOutcome.Accepted accepted && accepted.repeated();
        return repeated
                ? CompletableFuture.supplyAsync(() -> same(outcome, relay, join), tasks)
                : CompletableFuture.completedFuture(outcome);
    }

    private JoinOutcome same(JoinOutcome outcome, Relay relay, Join join) {
        boolean other = entries.requestedBy(relay.committeeId(), relay.id(), join.requestKey())
                .filter(earlier -> !isSame(earlier, join, relay))
                .isPresent();
        if (other) {
            throw RequestKey.otherContent();
        }
        return outcome;
    }

    private static boolean isSame(Entry earlier, Join join, Relay relay) {
        return earlier.householdId() == join.household().id()
                && earlier.quantity() == Math.min(join.quantity(), relay.unitCap())
                && earlier.name().equals(join.name());
    }
}
