package org.lanekeeper.miniapp.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.gate.Gate;
import org.lanekeeper.community.gate.GatePoster;
import org.lanekeeper.community.gate.Gates;
import org.lanekeeper.community.gate.PosterCode;
import org.lanekeeper.community.visit.KnownTerms;
import org.lanekeeper.community.visit.VisitTerms;
import org.springframework.stereotype.Component;

/**
 * Gates by their posters. While the database is out of reach the last face is shown, so that a visitor gets back what was
 * typed instead of an empty page.
 */
@Component
public class GateFaces {
    private static final int MOST = 10_000;
    /** So long a face is shown without looking: a poster that is taken back is refused that much later. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final Duration KEPT = Duration.ofHours(1);

    private final Gates gates;
    private final Committees committees;
    private final KnownTerms terms;
    private final Cache<String, GateFace> fresh =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(FRESH).build();
    private final Cache<String, GateFace> last =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    GateFaces(Gates gates, Committees committees, KnownTerms terms) {
        this.gates = gates;
        this.committees = committees;
        this.terms = terms;
    }

    /** Nothing if we never made such a code. */
    public Optional<GateFace> find(String typed) {
        Optional<String> code = PosterCode.read(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        GateFace seen = fresh.getIfPresent(code.get());
        if (seen != null) {
            return Optional.of(seen);
        }
        try {
            Optional<GateFace> face = gates.poster(code.get()).flatMap(this::face);
            face.ifPresent(it -> {
                fresh.put(it.code(), it);
                last.put(it.code(), it);
            });
            return face;
        } catch (RuntimeException e) {
            GateFace known = last.getIfPresent(code.get());
            if (known == null) {
                throw e;
            }
            return Optional.of(known);
        }
    }

    private Optional<GateFace> face(GatePoster poster) {
        return gates.find(poster.committeeId(), poster.gateId()).map(gate -> face(poster, gate));
    }

    private GateFace face(GatePoster poster, Gate gate) {
        Optional<Committee> committee = committees.find(gate.committeeId());
        VisitTerms decided = terms.of(gate.committeeId());
        return new GateFace(
                gate,
                poster.code(),
                poster.isRevoked(),
                committee.map(Committee::name).orElse(""),
                committee.map(Committee::phone).orElse(""),
                decided.rule(),
                decided.notice(),
                decided.questions());
    }
}
