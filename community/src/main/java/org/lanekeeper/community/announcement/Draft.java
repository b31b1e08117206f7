package org.lanekeeper.community.announcement;

import java.util.EnumSet;
import java.util.Set;
import org.lanekeeper.community.notice.Channel;

/**
 * An announcement as it is written.
 *
 * @param channels that may be used; those that its kind does not have are left out
 */
public record Draft(
        AnnouncementKind kind,
        String title,
        AnnouncementText text,
        boolean urgent,
        Audience audience,
        Set<Channel> channels) {
    public static final int LONGEST_TITLE = 20;

    public Draft {
        title = title == null ? "" : title.strip();
        Set<Channel> allowed = EnumSet.copyOf(kind.channels());
        allowed.retainAll(channels);
        channels = audience.kind() == AudienceKind.GROUPS ? Set.of() : Set.copyOf(allowed);
    }

    /** By every channel that its kind has. */
    public static Draft of(AnnouncementKind kind, String title, String text, Audience audience) {
        return new Draft(kind, title, new AnnouncementText(text), false, audience, kind.channels());
    }

    /** @throws UnfitAnnouncementException naming the field that does not fit */
    void check() {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new UnfitAnnouncementException("title", "请写标题，最多 " + LONGEST_TITLE + " 个字，例如：停水通知。");
        }
        audience.check();
        text.check(audience);
        if (audience.kind() != AudienceKind.GROUPS && channels.isEmpty()) {
            throw new UnfitAnnouncementException("channels", "请至少选一种发法。");
        }
    }
}
