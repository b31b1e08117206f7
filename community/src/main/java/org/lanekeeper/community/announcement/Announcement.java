package org.lanekeeper.community.announcement;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.GroupKind;

/**
 * What staff write to an audience.
 *
 * @param wording with placeholders
 * @param urgent goes out in quiet hours as well
 * @param audience name of its kind; the parameters behind it as in {@link Audience}
 * @param channels that may be used, with commas between
 * @param households as counted when it was handed in, then as planned
 * @param noticeId its cause in the outbox, null before planning
 * @param plannedTo household up to which the plan is made; −1 while an earlier plan is still to be cleared away
 * @param tipId the tip it tells, null for none
 * @param createdBy null where the calendar did
 * @param approvedBy a second person, null before or where none is needed
 */
public record Announcement(
        long id,
        long committeeId,
        AnnouncementKind kind,
        String title,
        String wording,
        boolean urgent,
        AnnouncementState state,
        AudienceKind audience,
        Long relayId,
        Integer batch,
        Long compoundId,
        String buildings,
        String tag,
        Long householdId,
        Long earlierId,
        String groupKinds,
        String channels,
        int households,
        Long noticeId,
        long plannedTo,
        Long tipId,
        Long createdBy,
        Instant createdAt,
        Long changedBy,
        Long approvedBy,
        Instant approvedAt,
        Instant startedAt,
        Instant endedAt) {

    public Audience audienceOf() {
        List<String> houses = buildings.isEmpty() ? List.of() : List.of(buildings.split(","));
        return new Audience(
                audience, relayId, batch, compoundId, houses, tag, householdId, earlierId, GroupKind.read(groupKinds));
    }

    public AnnouncementText text() {
        return new AnnouncementText(wording);
    }

    public Set<Channel> channelSet() {
        return channels.isEmpty()
                ? EnumSet.noneOf(Channel.class)
                : Arrays.stream(channels.split(","))
                        .map(Channel::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
    }

    static String joined(Set<Channel> channels) {
        return channels.stream().sorted().map(Channel::name).collect(Collectors.joining(","));
    }

    /** Whoever wrote the words that stand there now; somebody else has to approve them. */
    public Long author() {
        return changedBy == null ? createdBy : changedBy;
    }

    /** Says nothing of its words. */
    @Override
    public String toString() {
        return "Announcement[" + id + ", " + state + "]";
    }
}
