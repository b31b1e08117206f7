package org.lanekeeper.community.followup;

/**
 * Somebody to be put on a list, as it was typed.
 *
 * @param document empty for none
 * @param door where they live, as people write it
 * @param visitId by which it was found out; null for none
 */
public record Listing(
        Register register,
        String name,
        String phone,
        String document,
        String door,
        String cameFrom,
        String words,
        Long visitId) {
    @Override
    public String toString() {
        return "Listing[]";
    }
}
