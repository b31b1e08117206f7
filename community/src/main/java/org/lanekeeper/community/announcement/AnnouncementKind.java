package org.lanekeeper.community.announcement;

import java.util.EnumSet;
import java.util.Set;
import org.lanekeeper.community.notice.Channel;

/** What an announcement is, and so which channels it may use. */
public enum AnnouncementKind {
    NOTICE("通知"),
    WARNING("预警"),
    /** Never costs anything, and spends no consent: these are kept for what a household has to come for. */
    TIP("提示");

    private final String label;

    AnnouncementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The channels that may be chosen for households, the one that is tried first in front. */
    public Set<Channel> channels() {
        return this == TIP
                ? EnumSet.of(Channel.ACCOUNT, Channel.GROUP)
                : EnumSet.of(
                        Channel.SUBSCRIBE, Channel.ACCOUNT, Channel.TEMPLATE, Channel.SMS, Channel.GROUP, Channel.CALL);
    }
}
