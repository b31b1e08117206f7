package org.lanekeeper.community.gate;

import java.time.Instant;

/**
 * A printed code of a gate (海报).
 *
 * @param edition from 1; a gate may have several that are good, on several walls
 * @param code in the address that it shows
 * @param revokedAt since when whoever scans it is sent to the guard, null while it is good
 */
public record GatePoster(long gateId, int edition, long committeeId, String code, Instant issuedAt, Instant revokedAt) {
    public boolean isRevoked() {
        return revokedAt != null;
    }
}
