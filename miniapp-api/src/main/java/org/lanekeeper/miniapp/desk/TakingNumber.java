package org.lanekeeper.miniapp.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.JoiningRelay;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.relay.RepeatedSignUps;
import org.springframework.stereotype.Component;

/** Hands what a clerk typed to the queue and waits for its answer. */
@Component
class TakingNumber {
    /** Then the clerk is told to press again, which does no harm. */
    private static final Duration PATIENCE = Duration.ofSeconds(9);

    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private final FindingHousehold finding;
    private final JoiningRelay joining;
    private final RepeatedSignUps repeated;
    private final Clock clock;

    TakingNumber(FindingHousehold finding, JoiningRelay joining, RepeatedSignUps repeated, Clock clock) {
        this.finding = finding;
        this.joining = joining;
        this.repeated = repeated;
        this.clock = clock;
    }

    /**
     * @throws org.lanekeeper.miniapp.problem.Refusal if the key was used for another household
     */
    JoinOutcome take(
            Staff staff, Relay relay, Recognised recognised, Door door, String requestKey, DeskAsk.Sender sender) {
        Instant now = clock.instant();
        Household household = recognised.household() != null
                ? recognised.household()
                : finding.claim(recognised.compound(), recognised.address(), recognised.name(), recognised.phone());
        Join join = new Join(
                relay.id(),
                household,
                recognised.name(),
                recognised.phone(),
                recognised.quantity(),
                door,
                sender == null ? null : sender.residentId(),
                requestKey,
                now,
                sender == null ? null : sender.at(),
                false,
                staff);
        CompletableFuture<JoinOutcome> answer = joining.submit(join)
                .completeOnTimeout(new JoinOutcome.Busy(COME_AGAIN, false), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(outcome -> repeated.check(outcome, relay, join));
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
