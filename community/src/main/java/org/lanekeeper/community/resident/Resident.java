package org.lanekeeper.community.resident;

/**
 * One identity of one person on one platform account.
 *
 * @param externalId the platform's name for the person, such as an openid
 * @param householdId null until the person is known to belong to a household
 */
public record Resident(
        long id, long committeeId, Platform platform, String account, String externalId, Long householdId) {

    /** The same person, once it is known where they belong. */
    public Resident belongingTo(long household) {
        return new Resident(id, committeeId, platform, account, externalId, household);
    }

    /** Whether the person is known to belong to another household than this. */
    public boolean isOfAnother(long household) {
        return householdId != null && householdId != household;
    }
}
