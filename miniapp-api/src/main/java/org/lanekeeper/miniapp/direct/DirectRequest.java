package org.lanekeeper.miniapp.direct;

/**
 * The head of a request that may go the direct way.
 *
 * @param place what stands in the path for its variable
 * @param token null if there is none
 * @param key null if there is none
 * @param length of the body in bytes
 */
record DirectRequest(String place, String token, String key, int length) {
    /** Says nothing: the token is in it. */
    @Override
    public String toString() {
        return "DirectRequest[]";
    }
}
