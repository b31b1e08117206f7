package org.lanekeeper.miniapp.direct;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.relay.TakingSignUp;
import org.springframework.stereotype.Component;

/** Sign-ups for a relay, at its opening. */
@Component
class DirectEntries implements DirectKind {
    private static final DirectRoute ROUTE = new DirectRoute(DirectRoute.Method.POST, "/api/relays/", "id", "/entries");

    private final SignUpReader reader;
    private final TakingSignUp taking;

    DirectEntries(SignUpReader reader, TakingSignUp taking) {
        this.reader = reader;
        this.taking = taking;
    }

    @Override
    public DirectRoute route() {
        return ROUTE;
    }

    @Override
    public Optional<CompletableFuture<?>> take(Resident resident, String place, byte[] body, String key) {
        long relay = RelayNumber.read(place);
        return relay > 0
                ? reader.read(body).map(signUp -> taking.take(resident, relay, signUp, key))
                : Optional.empty();
    }
}
