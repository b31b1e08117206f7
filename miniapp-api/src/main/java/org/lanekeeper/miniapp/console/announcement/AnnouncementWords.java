package org.lanekeeper.miniapp.console.announcement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementState;
import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.notice.GroupKind;
import org.springframework.stereotype.Component;

/** How templates say whom an announcement is for and where it stands: {@code @announced.audience(it)}. */
@Component("announced")
class AnnouncementWords {
    private final Committees committees;
    private final Households households;
    private final Announcements announcements;
    private final Clock clock;

    AnnouncementWords(Committees committees, Households households, Announcements announcements, Clock clock) {
        this.committees = committees;
        this.households = households;
        this.announcements = announcements;
        this.clock = clock;
    }

    public String audience(Announcement one) {
        String whom = switch (one.audience()) {
            case COMMITTEE -> "全居委会";
            case COMPOUND -> compound(one);
            case BUILDINGS ->
                compound(one)
                        + one.audienceOf().buildings().stream()
                                .map(Address::buildingDisplay)
                                .collect(Collectors.joining("、"));
            case TAG -> "标签「" + one.tag() + "」";
            case BATCH -> "接龙 " + one.relayId() + " 第 " + one.batch() + " 批";
            case UNREACHED ->
                "「"
                        + announcements
                                .find(one.committeeId(), one.earlierId())
                                .map(Announcement::title)
                                .orElse("上次")
                        + "」没通知到的";
            case HOUSEHOLD ->
                households
                        .find(one.committeeId(), one.householdId())
                        .map(Household::display)
                        .orElse("一户");
            case GROUPS -> "";
        };
        String groups = one.audienceOf().groups().stream()
                .sorted()
                .map(GroupKind::label)
                .collect(Collectors.joining("、"));
        return List.of(whom, groups).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("，和"));
    }

    private String compound(Announcement one) {
        return committees.compounds(one.committeeId()).stream()
                .filter(compound -> compound.id() == one.compoundId())
                .map(Compound::name)
                .findFirst()
                .orElse("");
    }

    public String building(String building) {
        return Address.buildingDisplay(building);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The kind of its tag. */
    public String kind(AnnouncementState state) {
        return switch (state) {
            case DRAFT, CANCELLED -> "quiet";
            case TO_APPROVE, PLANNING, PLANNED, PAUSED -> "wait";
            case SENDING -> "plain";
            case DONE -> "ok";
        };
    }
}
