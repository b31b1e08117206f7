package org.lanekeeper.miniapp.console.announcement;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementKind;
import org.lanekeeper.community.announcement.AnnouncementText;
import org.lanekeeper.community.announcement.Audience;
import org.lanekeeper.community.announcement.AudienceKind;
import org.lanekeeper.community.announcement.Draft;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.GroupKind;

/**
 * What was typed, all of it as text, so that nothing is lost when something does not fit.
 *
 * @param batch relay and number of a drawn batch, a dash between
 * @param household a door as it was typed: 3-502
 * @param householdId what that door was found to be, null before
 * @param tipId the tip that it tells, null for none
 * @param key the same for each press of one form
 */
public record AnnouncementForm(
        String kind,
        String title,
        String wording,
        Boolean urgent,
        String audience,
        Long compoundId,
        String buildings,
        String tag,
        String batch,
        Long earlierId,
        String household,
        Long householdId,
        List<String> groups,
        List<String> channels,
        Long tipId,
        String key) {

    static AnnouncementForm blank() {
        return new AnnouncementForm(
                AnnouncementKind.NOTICE.name(),
                "",
                "",
                false,
                AudienceKind.COMMITTEE.name(),
                null,
                "",
                null,
                null,
                null,
                "",
                null,
                List.of(),
                names(AnnouncementKind.NOTICE.channels()),
                null,
                UUID.randomUUID().toString());
    }

    /** To tell one tip by hand. */
    static AnnouncementForm of(String title, String wording, long tipId) {
        AnnouncementForm blank = blank();
        return new AnnouncementForm(
                AnnouncementKind.TIP.name(),
                title,
                wording,
                false,
                AudienceKind.GROUPS.name(),
                null,
                "",
                null,
                null,
                null,
                "",
                null,
                List.of(GroupKind.BUILDING.name()),
                names(AnnouncementKind.TIP.channels()),
                tipId,
                blank.key());
    }

    static AnnouncementForm of(Announcement one, String door) {
        return new AnnouncementForm(
                one.kind().name(),
                one.title(),
                one.wording(),
                one.urgent(),
                one.audience().name(),
                one.compoundId(),
                one.buildings().replace(",", "、"),
                one.tag(),
                one.relayId() == null ? null : one.relayId() + "-" + one.batch(),
                one.earlierId(),
                door,
                one.householdId(),
                one.groupKinds().isEmpty()
                        ? List.of()
                        : List.of(one.groupKinds().split(",")),
                names(one.channelSet()),
                one.tipId(),
                UUID.randomUUID().toString());
    }

    AnnouncementForm at(Long found) {
        return new AnnouncementForm(
                kind,
                title,
                wording,
                urgent,
                audience,
                compoundId,
                buildings,
                tag,
                batch,
                earlierId,
                household,
                found,
                groups,
                channels,
                tipId,
                key);
    }

    private static List<String> names(Set<Channel> channels) {
        return channels.stream().map(Channel::name).toList();
    }

    AudienceKind audienceKind() {
        return read(AudienceKind.class, audience, AudienceKind.COMMITTEE);
    }

    /** As far as it can be read; what cannot is missing, and the draft says so. */
    Draft draft() {
        AudienceKind who = audienceKind();
        boolean houses = who == AudienceKind.COMPOUND || who == AudienceKind.BUILDINGS;
        boolean drawn = who == AudienceKind.BATCH && batch != null && batch.matches("\\d{1,18}-\\d{1,9}");
        Set<GroupKind> chats = EnumSet.noneOf(GroupKind.class);
        each(groups).forEach(name -> chats.addAll(readAll(GroupKind.class, name)));
        Set<Channel> ways = EnumSet.noneOf(Channel.class);
        each(channels).forEach(name -> ways.addAll(readAll(Channel.class, name)));
        return new Draft(
                read(AnnouncementKind.class, kind, AnnouncementKind.NOTICE),
                title,
                new AnnouncementText(wording == null ? "" : wording),
                Boolean.TRUE.equals(urgent),
                new Audience(
                        who,
                        drawn ? Long.valueOf(batch.substring(0, batch.indexOf('-'))) : null,
                        drawn ? Integer.valueOf(batch.substring(batch.indexOf('-') + 1)) : null,
                        houses ? compoundId : null,
                        who == AudienceKind.BUILDINGS ? houses(buildings) : List.of(),
                        who == AudienceKind.TAG ? tag : null,
                        who == AudienceKind.HOUSEHOLD ? householdId : null,
                        who == AudienceKind.UNREACHED ? earlierId : null,
                        chats),
                ways);
    }

    private static List<String> houses(String typed) {
        return Arrays.stream((typed == null ? "" : typed).split("[,，、;；\\s]+"))
                .map(one -> one.strip().replaceFirst("(?:号楼|号|栋|幢|座|楼)$", ""))
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> each(List<String> names) {
        return names == null ? List.of() : names;
    }

    private static <E extends Enum<E>> Set<E> readAll(Class<E> type, String name) {
        Set<E> found = EnumSet.noneOf(type);
        E one = read(type, name, null);
        if (one != null) {
            found.add(one);
        }
        return found;
    }

    private static <E extends Enum<E>> E read(Class<E> type, String name, E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
