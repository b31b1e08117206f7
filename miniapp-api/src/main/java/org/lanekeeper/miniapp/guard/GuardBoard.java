package org.lanekeeper.miniapp.guard;

import java.util.List;
import java.util.Map;
import org.lanekeeper.community.visit.GateWork;

/**
 * What one gate's telephones show and need to check passes by themselves.
 *
 * @param staff number of who is signed in: decisions kept on the telephone are sent by who made them
 * @param shift who is on duty since when, in words; null where nobody is
 * @param arrivals the newest first
 * @param conflicts decisions that did not fit
 * @param keys by which passes are checked
 * @param hidingKey by which the guard reads flags that the visitor does not see
 * @param flagWords in the order of their bits
 * @param reasons in words, by name
 */
record GuardBoard(
        long committee,
        long staff,
        String shift,
        GateWork.Count count,
        List<Arrival> arrivals,
        List<ConflictWords> conflicts,
        List<String> keys,
        String hidingKey,
        List<String> flagWords,
        Map<String, String> reasons) {
    /** A decision that did not fit, told in a sentence. */
    record ConflictWords(long id, String words) {
        @Override
        public String toString() {
            return "ConflictWords[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "GuardBoard[]";
    }
}
