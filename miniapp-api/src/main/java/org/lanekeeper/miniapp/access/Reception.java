package org.lanekeeper.miniapp.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.lanekeeper.community.staff.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Lets staff in and out, whether they come by page or by program. */
@Service
class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final AddressRate rate;
    private final SigningIn signingIn;
    private final Tokens tokens;

    Reception(AccessSettings settings, SigningIn signingIn, Tokens tokens, Clock clock) {
        this.rate = new AddressRate(settings.loginsPerMinute(), clock);
        this.signingIn = signingIn;
        this.tokens = tokens;
    }

    sealed interface Answer {
        record Welcome(Staff staff, Tokens.Issued issued) implements Answer {}

        record Wrong() implements Answer {}

        /** Too many failed from this address. */
        record TooMany(Duration retryAfter) implements Answer {}
    }

    Answer enter(String address, String username, String password) {
        if (!rate.take(address)) {
            return new Answer.TooMany(rate.interval());
        }
        Optional<Staff> staff = signingIn.check(username, password);
        if (staff.isEmpty()) {
            return new Answer.Wrong();
        }
        rate.giveBack(address);
        log.info("staff {} signed in", staff.get().id());
        return new Answer.Welcome(staff.get(), tokens.issue(staff.get()));
    }

    void leave(String token) {
        tokens.revoke(token);
    }
}
