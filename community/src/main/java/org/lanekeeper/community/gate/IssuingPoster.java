package org.lanekeeper.community.gate;

import java.time.Clock;
import org.lanekeeper.community.sealing.LookupKey;
import org.springframework.stereotype.Service;

/** Makes the code of a new poster. Older ones stay good until they are taken back. */
@Service
public class IssuingPoster {
    private final Gates gates;
    private final LookupKey key;
    private final Clock clock;

    IssuingPoster(Gates gates, LookupKey key, Clock clock) {
        this.gates = gates;
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param staffId null where nobody of the staff did it
     */
    public GatePoster issue(Gate gate, Long staffId) {
        int edition = gates.lastEdition(gate.id()) + 1;
        String code = PosterCode.of(key.digest("gate_poster.code", gate.id() + ":" + edition));
        gates.issue(gate, edition, code, staffId, clock.instant());
        return gates.poster(code).orElseThrow();
    }
}
