package org.lanekeeper.miniapp.direct;

/**
 * The head of a sign-up that may go the direct way.
 *
 * @param token null if there is none
 * @param key null if there is none
 * @param length of the body in bytes
 */
record DirectRequest(long relayId, String token, String key, int length) {
    /** Says nothing: the token is in it. */
    @Override
    public String toString() {
        return "DirectRequest[relay " + relayId + "]";
    }
}
