package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.resident.Platform;

/**
 * A group chat that hears how the relays go and who was called.
 *
 * @param robot name in the settings of a robot that writes into it, null for none
 * @param platform where the robot is that was spoken to in it, null for none
 * @param account of that robot, null likewise
 * @param chatId the platform's name for the group, null likewise
 * @param compoundId whom it is for, null for the whole committee
 * @param buildings of that compound, with commas between; empty for all of it
 * @param endedAt since when nothing is posted any more, null while it is linked
 * @param lastPostAt of the newest word about progress, null before the first
 * @param kind who is in it
 * @param trouble code of a final refusal, null while all is well
 */
public record GroupChat(
        long id,
        long committeeId,
        String name,
        String robot,
        Platform platform,
        String account,
        String chatId,
        Long compoundId,
        String buildings,
        Instant linkedAt,
        Instant endedAt,
        Instant lastPostAt,
        String trouble,
        Instant troubleAt,
        GroupKind kind) {

    /** Whether anything can be posted without having been asked, by a robot or by hand. */
    public boolean canBeWrittenTo() {
        return endedAt == null && (robot != null || platform != null && platform.reachesGroups());
    }

    /** Empty for all of the compound. */
    public List<String> buildingList() {
        return buildings.isEmpty() ? List.of() : List.of(buildings.split(","));
    }

    /** Whether a door of the compound belongs to it. */
    public boolean isFor(long compound, String building) {
        return compoundId == null
                || compoundId == compound
                        && (buildings.isEmpty() || buildingList().contains(building));
    }
}
