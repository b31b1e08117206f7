package org.lanekeeper.miniapp.direct;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.relay.TakingSignUp;
import org.springframework.stereotype.Component;

/** Sign-ups for a relay, at its opening. */
@Component
class DirectEntries implements DirectKind {
    private static final DirectPath PATH = new DirectPath("/api/relays/", "id", "/entries");
    /** A larger number is none of ours. */
    private static final int DIGITS = 18;

    private final SignUpReader reader;
    private final TakingSignUp taking;

    DirectEntries(SignUpReader reader, TakingSignUp taking) {
        this.reader = reader;
        this.taking = taking;
    }

    @Override
    public DirectPath path() {
        return PATH;
    }

    @Override
    public Optional<CompletableFuture<?>> take(Resident resident, String place, byte[] body, String key) {
        long relay = relay(place);
        return relay > 0
                ? reader.read(body).map(signUp -> taking.take(resident, relay, signUp, key))
                : Optional.empty();
    }

    /** 0 if it is no number of a relay. */
    private static long relay(String place) {
        if (place.length() > DIGITS) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
