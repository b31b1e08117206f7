package org.lanekeeper.community.visit;

import java.nio.charset.StandardCharsets;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.stereotype.Component;

/** Seals what is personal of a visit, and opens it again. */
@Component
public class OpeningVisit {
    private final Sealing sealing;

    OpeningVisit(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Empty words where the visitor has withdrawn. */
    public Particulars of(Visit visit) {
        return visit.isWiped()
                ? Particulars.none()
                : Particulars.read(sealing.text(visit.sealed(), place(visit.code(), visit.committeeId())));
    }

    byte[] seal(Particulars particulars, String code, long committeeId) {
        return sealing.seal(particulars.write().getBytes(StandardCharsets.UTF_8), place(code, committeeId));
    }

    /** By the pass's code, which is known before the row is. */
    private static SealedPlace place(String code, long committeeId) {
        return new SealedPlace("visit", PassCode.number(code), committeeId);
    }
}
