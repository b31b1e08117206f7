package org.lanekeeper.miniapp.direct;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.resident.Resident;

/** One kind of request of which a rush consists. */
interface DirectKind {
    DirectRoute route();

    /**
     * @param place the path's variable
     * @param body empty if the kind has none
     * @param key null if there is none
     * @return what is answered later; nothing if the ordinary way has to look at it, as with every refusal that is thrown
     */
    Optional<CompletableFuture<?>> take(Resident resident, String place, byte[] body, String key);
}
