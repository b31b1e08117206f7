package org.lanekeeper.community.visit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.springframework.stereotype.Service;

/**
 * What visitors of a committee read just now. Made from what the committee has decided; words that were never shown
 * before become a new version, and each version is kept for good.
 */
@Service
public class CollectingNotices {
    private final VisitRules rules;
    private final Committees committees;
    private final Clock clock;

    CollectingNotices(VisitRules rules, Committees committees, Clock clock) {
        this.rules = rules;
        this.committees = committees;
        this.clock = clock;
    }

    public CollectingNotice of(long committeeId) {
        Optional<Committee> committee = committees.find(committeeId);
        List<String> lines = CollectingNotice.lines(
                committee.map(Committee::name).orElse("居委会"),
                committee.map(Committee::phone).orElse(""),
                rules.of(committeeId));
        String words = String.join("\n", lines);
        int newest = 0;
        for (VisitRules.Consent consent : rules.consents(committeeId)) {
            if (consent.words().equals(words)) {
                return new CollectingNotice(consent.version(), lines);
            }
            newest = Math.max(newest, consent.version());
        }
        rules.addConsent(committeeId, newest + 1, words, clock.instant());
        // another node may have been quicker, with the same words
        int version = rules.consents(committeeId).stream()
                .filter(consent -> consent.words().equals(words))
                .mapToInt(VisitRules.Consent::version)
                .findFirst()
                .orElse(newest + 1);
        return new CollectingNotice(version, lines);
    }
}
