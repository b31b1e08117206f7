package org.lanekeeper.community.notice;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One notice to one receiver, a household or a group, claimed by the sender that holds it.
 *
 * @param batch 0 for a notice about one entry
 * @param householdId null for a group
 * @param groupChatId null for a household
 * @param number of the household's entry, null for a group
 * @param code of the household's voucher, null for a group
 * @param channel that was tried last, null before the first try
 * @param refusedBy channels that gave a final no, names with commas between
 * @param attempts on the present channel
 * @param tryingSince when the first of these was, null before it
 * @param partsSent of a notice that goes out in parts, those the platform took
 * @param perhapsSent calls that ended without an answer: its message, or the next part, may have gone out each time
 * @param claim proves that the sender still holds it
 * @param wording of a notice about one entry, of an announcement or to a group, ready to be read; null for a call to buy
 * @param title of an announcement, null for everything else
 * @param channels names of those that an announcement may use, with commas between; null where all may be used
 * @param standing of the announcement it belongs to, null for everything else
 * @param urgent goes out in quiet hours as well
 * @param testPhone where an announcement is tried out, null otherwise
 */
public record Delivery(
        long id,
        long committeeId,
        long noticeId,
        long relayId,
        int batch,
        Long householdId,
        Long groupChatId,
        Integer number,
        String code,
        Channel channel,
        String refusedBy,
        int attempts,
        Instant tryingSince,
        int partsSent,
        int perhapsSent,
        boolean possiblyTwice,
        String claim,
        String wording,
        String title,
        String channels,
        Standing standing,
        boolean urgent,
        String testPhone) {

    /** Whether an announcement lets its deliveries go out. */
    public enum Standing {
        GOES_OUT,
        PAUSED,
        CANCELLED
    }

    /** Whether it is about one entry, in words that are ready to be read. */
    public boolean isAboutEntry() {
        return wording != null && groupChatId == null && standing == null;
    }

    /** Whether it is part of an announcement, in words that are ready to be read. */
    public boolean isAnnouncement() {
        return standing != null;
    }

    /** Whether the announcement's plan lets this channel be used; the call list is one of them. */
    public boolean mayUse(Channel channel) {
        return channels == null || List.of(channels.split(",")).contains(channel.name());
    }

    /** Whether it is ready words to a group. */
    public boolean isWordToGroup() {
        return wording != null && groupChatId != null;
    }

    public Set<Channel> refused() {
        Set<Channel> refused = EnumSet.noneOf(Channel.class);
        for (String name : refusedBy.split(",")) {
            if (!name.isEmpty()) {
                refused.add(Channel.valueOf(name));
            }
        }
        return refused;
    }
}
