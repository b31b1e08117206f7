package org.lanekeeper.miniapp.direct;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.relay.MyStandings;
import org.springframework.stereotype.Component;

/** 排到几号了, all day long. */
@Component
class DirectStandings implements DirectKind {
    private static final DirectRoute ROUTE =
            new DirectRoute(DirectRoute.Method.GET, "/api/relays/", "id", "/entries/mine");

    private final MyStandings standings;

    DirectStandings(MyStandings standings) {
        this.standings = standings;
    }

    @Override
    public DirectRoute route() {
        return ROUTE;
    }

    @Override
    public Optional<CompletableFuture<?>> take(Resident resident, String place, byte[] body, String key) {
        long relay = RelayNumber.read(place);
        return relay > 0
                ? Optional.of(CompletableFuture.completedFuture(standings.answer(resident, relay)))
                : Optional.empty();
    }
}
