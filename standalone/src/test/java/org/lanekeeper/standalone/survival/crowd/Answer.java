package org.lanekeeper.standalone.survival.crowd;

import java.util.Set;

/**
 * What one request for a number came back with. Times are of this JVM's clock that never goes back.
 *
 * @param household it was for
 * @param key that made it the same as, or another than, earlier requests
 * @param server that was asked
 * @param sentAt nanoseconds, before the first byte went out
 * @param heardAt nanoseconds, after the last byte came in
 * @param status of HTTP, 0 if the connection broke or nothing was heard in time
 * @param problem the last part of the problem's type, or why nothing was heard
 * @param number that was told, 0 if none was
 * @param receipt that was given with it, empty if none was
 * @param standby whether the person was told to be beyond the quota
 * @param comeAgain seconds to wait before the next try, 0 if nothing was said about it
 */
public record Answer(
        long household,
        String key,
        String server,
        long sentAt,
        long heardAt,
        int status,
        String problem,
        int number,
        String receipt,
        boolean standby,
        int comeAgain) {
    private static final Set<Integer> BUSY = Set.of(429, 503);

    /** The person knows the household's number. */
    public boolean isNumber() {
        return number > 0 && (status == 201 || status == 409 && problem.equals("already-in"));
    }

    /** The household got the number by this very request or by an earlier one with its key. */
    public boolean isOwn() {
        return isNumber() && status == 201;
    }

    /** Nothing was promised, and the person was told to come again. */
    public boolean isBusy() {
        return BUSY.contains(status) && comeAgain > 0;
    }

    /** Nothing was heard: no promise, and no refusal either. */
    static Answer silence(Resident resident, String key, String server, long sentAt, String why) {
        return new Answer(resident.household(), key, server, sentAt, System.nanoTime(), 0, why, 0, "", false, 0);
    }

    public boolean isSilence() {
        return status == 0;
    }
}
