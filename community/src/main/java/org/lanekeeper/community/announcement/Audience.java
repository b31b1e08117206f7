package org.lanekeeper.community.announcement;

import java.util.List;
import java.util.Set;
import org.lanekeeper.community.notice.GroupKind;

/**
 * Whom an announcement is for: households, and groups beside them.
 *
 * @param relayId of a drawn batch, else null; so is the batch
 * @param compoundId of a compound or of buildings, else null
 * @param buildings of that compound
 * @param tag of marked households, else null
 * @param householdId of the one household, else null
 * @param earlierId announcement whose unreached households are meant, else null
 * @param groups kinds of groups that get it as well
 */
public record Audience(
        AudienceKind kind,
        Long relayId,
        Integer batch,
        Long compoundId,
        List<String> buildings,
        String tag,
        Long householdId,
        Long earlierId,
        Set<GroupKind> groups) {
    private static final int LONGEST_BUILDINGS = 400;
    private static final int LONGEST_TAG = 20;

    public Audience {
        buildings = List.copyOf(buildings);
        groups = Set.copyOf(groups);
    }

    public static Audience committee(Set<GroupKind> groups) {
        return new Audience(AudienceKind.COMMITTEE, null, null, null, List.of(), null, null, null, groups);
    }

    public static Audience groups(Set<GroupKind> groups) {
        return new Audience(AudienceKind.GROUPS, null, null, null, List.of(), null, null, null, groups);
    }

    public static Audience batch(long relayId, int batch) {
        return new Audience(AudienceKind.BATCH, relayId, batch, null, List.of(), null, null, null, Set.of());
    }

    public static Audience compound(long compoundId) {
        return new Audience(AudienceKind.COMPOUND, null, null, compoundId, List.of(), null, null, null, Set.of());
    }

    public static Audience buildings(long compoundId, List<String> buildings) {
        return new Audience(AudienceKind.BUILDINGS, null, null, compoundId, buildings, null, null, null, Set.of());
    }

    public static Audience tagged(String tag) {
        return new Audience(AudienceKind.TAG, null, null, null, List.of(), tag, null, null, Set.of());
    }

    public static Audience household(long householdId) {
        return new Audience(AudienceKind.HOUSEHOLD, null, null, null, List.of(), null, householdId, null, Set.of());
    }

    public static Audience unreachedBy(long earlierId) {
        return new Audience(AudienceKind.UNREACHED, null, null, null, List.of(), null, null, earlierId, Set.of());
    }

    public Audience with(Set<GroupKind> more) {
        return new Audience(kind, relayId, batch, compoundId, buildings, tag, householdId, earlierId, more);
    }

    /** Whether each household has a number, a place, a time and a code. */
    public boolean isBatch() {
        return kind == AudienceKind.BATCH;
    }

    public String joinedBuildings() {
        return String.join(",", buildings);
    }

    /** @throws UnfitAnnouncementException naming what is missing */
    void check() {
        switch (kind) {
            case COMMITTEE -> {}
            case COMPOUND -> require(compoundId != null, "compoundId", "请选一个小区。");
            case BUILDINGS -> {
                require(compoundId != null, "compoundId", "请选是哪个小区的楼。");
                require(!buildings.isEmpty(), "buildings", "请写哪几幢楼，例如 3、5、12。");
                require(joinedBuildings().length() <= LONGEST_BUILDINGS, "buildings", "楼号太多了，请改选整个小区。");
            }
            case TAG -> require(tag != null && !tag.isBlank() && tag.length() <= LONGEST_TAG, "tag", "请选一个标签。");
            case BATCH -> require(relayId != null && batch != null, "batch", "请选哪个接龙的第几批。");
            case UNREACHED -> require(earlierId != null, "earlierId", "请选是哪一次通知没通知到的。");
            case HOUSEHOLD -> require(householdId != null, "householdId", "请写是哪一户，例如 3-502。");
            case GROUPS -> require(!groups.isEmpty(), "groups", "请勾选发给哪些群。");
        }
    }

    private static void require(boolean holds, String field, String advice) {
        if (!holds) {
            throw new UnfitAnnouncementException(field, advice);
        }
    }
}
