package org.lanekeeper.miniapp.direct;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.miniapp.visit.GateFaces;
import org.lanekeeper.miniapp.visit.TakingVisit;
import org.lanekeeper.miniapp.visit.VisitRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Visitors who register at a gate, in the morning. */
@Component
class DirectVisits implements DirectKind {
    private static final DirectRoute ROUTE =
            new DirectRoute(DirectRoute.Method.POST, "/api/gates/", "poster", "/visits");

    private final GateFaces faces;
    private final TakingVisit taking;
    /** As the ordinary way reads it. */
    private final ObjectReader reader;

    DirectVisits(GateFaces faces, TakingVisit taking, JsonMapper json) {
        this.faces = faces;
        this.taking = taking;
        this.reader = json.readerFor(VisitRequest.class);
    }

    @Override
    public DirectRoute route() {
        return ROUTE;
    }

    @Override
    public Optional<CompletableFuture<?>> take(Resident resident, String place, byte[] body, String key) {
        VisitRequest visit;
        try {
            visit = reader.readValue(body);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
        return visit == null
                ? Optional.empty()
                : faces.find(place)
                        .filter(face -> !face.revoked())
                        .map(face -> taking.take(resident, face, visit, key));
    }
}
