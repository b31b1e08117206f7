package org.lanekeeper.community.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Certifies deletions. The digest covers the one before it and, of each visit in order, code and sealed words: whoever
 * kept a copy of the database can prove what was deleted, and nobody can make up or drop a deletion in between.
 */
@Component
class PurgeCertificates {
    private static final String FIRST = "0".repeat(64);

    private final VisitPurges purges;

    PurgeCertificates(VisitPurges purges) {
        this.purges = purges;
    }

    void purged(long committeeId, List<VisitPurges.Old> old, int passings, Instant now) {
        MessageDigest digest = begin(committeeId);
        for (VisitPurges.Old one : old) {
            digest.update(one.code().getBytes(StandardCharsets.US_ASCII));
            digest.update(one.sealed());
        }
        Instant since = old.stream()
                .map(VisitPurges.Old::registeredAt)
                .min(Instant::compareTo)
                .orElse(now);
        Instant to = old.stream()
                .map(VisitPurges.Old::registeredAt)
                .max(Instant::compareTo)
                .orElse(now);
        certify(committeeId, old.size(), passings, since, to, digest, VisitPurges.Ground.RETENTION, now);
    }

    void withdrawn(Visit visit, Instant now) {
        MessageDigest digest = begin(visit.committeeId());
        digest.update(visit.code().getBytes(StandardCharsets.US_ASCII));
        digest.update(visit.sealed());
        Instant registered = visit.registeredAt();
        certify(visit.committeeId(), 1, 0, registered, registered, digest, VisitPurges.Ground.WITHDRAWN, now);
    }

    private void certify(
            long committeeId,
            int visits,
            int passings,
            Instant since,
            Instant to,
            MessageDigest digest,
            VisitPurges.Ground ground,
            Instant now) {
        String hex = HexFormat.of().formatHex(digest.digest());
        purges.certify(committeeId, visits, passings, since, to, hex, ground, now);
    }

    private MessageDigest begin(long committeeId) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(purges.newestDigest(committeeId).orElse(FIRST).getBytes(StandardCharsets.US_ASCII));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
