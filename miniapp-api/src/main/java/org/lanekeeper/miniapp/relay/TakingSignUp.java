package org.lanekeeper.miniapp.relay;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.KnownRelays;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayState;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Service;

/** A resident's sign-up from the mini-program, however its request was read. */
@Service
public class TakingSignUp {
    private final KnownRelays relays;
    private final SigningUp signingUp;
    private final BindingLater binding;
    private final ChineseTime time;
    private final Clock clock;

    TakingSignUp(KnownRelays relays, SigningUp signingUp, BindingLater binding, ChineseTime time, Clock clock) {
        this.relays = relays;
        this.signingUp = signingUp;
        this.binding = binding;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param key as the request has it, null if it has none
     * @return what is answered once the number is durable; a fault is a {@link Refusal}
     * @throws Refusal if it never comes to the queue: then nothing has been done that doing it again would do twice
     */
    public CompletableFuture<JoinAnswer> take(Resident resident, long relayId, SignUp signUp, String key) {
        Instant arrivedAt = clock.instant();
        String requestKey = RequestKey.of(resident, key);
        SignUp.Read asked = signUp.read();
        Relay relay = relays.find(resident.committeeId(), relayId)
                .filter(it -> it.state() != RelayState.DRAFT)
                .orElseThrow(() -> Refusal.notFound("这个接龙"));
        SigningUp.Submitted submitted =
                signingUp.submit(relay, asked, new SigningUp.Way(Door.MINIAPP, resident, true, requestKey, arrivedAt));
        return submitted.outcome().thenApply(outcome -> {
            binding.bind(resident, submitted.household(), asked, outcome);
            boolean forOthers = signingUp.isForOthers(submitted.join(), outcome);
            return JoinAnswer.of(outcome, time, forOthers, forOthers && !asked.onBehalf());
        });
    }
}
