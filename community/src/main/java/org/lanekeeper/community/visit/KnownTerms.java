package org.lanekeeper.community.visit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** What each committee has decided, as every registration needs it: put together once a second at most. */
@Service
public class KnownTerms {
    private static final int COMMITTEES = 5_000;
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private final VisitRules rules;
    private final CollectingNotices notices;
    private final Cache<Long, VisitTerms> terms = Caffeine.newBuilder()
            .expireAfterWrite(GOOD_FOR)
            .maximumSize(COMMITTEES)
            .build();

    KnownTerms(VisitRules rules, CollectingNotices notices) {
        this.rules = rules;
        this.notices = notices;
    }

    /** As it was decided, or a second ago. */
    public VisitTerms of(long committeeId) {
        return terms.get(committeeId, this::read);
    }

    /** What was decided this moment is seen at once. */
    public void forget(long committeeId) {
        terms.invalidate(committeeId);
    }

    private VisitTerms read(long committeeId) {
        return new VisitTerms(
                rules.of(committeeId),
                notices.of(committeeId),
                rules.questions(committeeId),
                rules.areas(committeeId),
                rules.isolating(committeeId));
    }
}
