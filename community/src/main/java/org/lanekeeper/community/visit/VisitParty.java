package org.lanekeeper.community.visit;

import java.util.List;

/**
 * Those who come together, written together or not at all.
 *
 * @param requestKey the same however often the form is sent
 * @param contentDigest tells another content under the same key
 */
record VisitParty(List<NewVisit> visits, String requestKey, String contentDigest) {
    NewVisit first() {
        return visits.get(0);
    }

    /** Of one of them. */
    String key(int place) {
        return RequestDigest.of(requestKey + '#' + place);
    }

    @Override
    public String toString() {
        return "VisitParty[" + visits.size() + "]";
    }
}
