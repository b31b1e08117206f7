package org.lanekeeper.miniapp.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.miniapp.access.AddressRate;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.SigningUp;
import org.springframework.stereotype.Component;

/** Takes a form without an account to the queue, as often as its sender's address may. */
@Component
class SigningUpHere {
    private final SigningUp signingUp;
    private final AddressRate signUps;
    private final AddressRate strangers;

    SigningUpHere(SigningUp signingUp, SignupSettings settings, Clock clock) {
        this.signingUp = signingUp;
        this.signUps = new AddressRate(settings.signUpsPerMinute(), clock);
        this.strangers = new AddressRate(settings.strangersPerMinute(), clock);
    }

    /**
     * @param earlier households that were signed up on the same telephone
     * @throws Refusal at once if a field does not fit or the address sends too much
     */
    CompletableFuture<JoinOutcome> submit(
            Relay relay, SignupForm form, SignedUpHere.Doors earlier, String address, Instant arrivedAt) {
        if (!signUps.take(address)) {
            throw Refusal.tooMany("现在这个网络登记的人多，您填的内容还在。请过几秒再点一次。", signUps.interval());
        }
        boolean mayOpen = strangers.take(address);
        boolean stranger = false;
        try {
            SigningUp.Submitted submitted = signingUp.submit(
                    relay,
                    form.signUp().read(),
                    new SigningUp.Way(
                            Door.PAGE, null, earlier.all(), earlier.homes(), mayOpen, form.requestKey(), arrivedAt));
            stranger = !submitted.household().isRegistered();
            return submitted.outcome();
        } finally {
            if (mayOpen && !stranger) {
                strangers.giveBack(address);
            }
        }
    }
}
