package org.lanekeeper.community.visit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Those who come together, written together or not at all.
 *
 * @param keys one for each, the same however often the form is sent
 * @param contentDigest tells another content under the same key
 */
record VisitParty(List<NewVisit> visits, List<String> keys, String contentDigest) {
    VisitParty(List<NewVisit> visits, String requestKey, String contentDigest) {
        this(
                visits,
                IntStream.range(0, visits.size())
                        .mapToObj(place -> RequestDigest.of(requestKey + '#' + place))
                        .toList(),
                contentDigest);
    }

    NewVisit first() {
        return visits.get(0);
    }

    /** Of one of them. */
    String key(int place) {
        return keys.get(place);
    }

    @Override
    public String toString() {
        return "VisitParty[" + visits.size() + "]";
    }
}
