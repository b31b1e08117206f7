package org.lanekeeper.bot.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.bot.settings.GroupSettings;
import org.lanekeeper.community.group.GroupProgress;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks what each group has not been told yet and posts all of it at once, through the outbox like every notice. What was
 * told is noted in the same transaction, so that a crash tells nothing twice and forgets nothing.
 */
@Service
public class PostingProgress {
    private static final Logger log = LoggerFactory.getLogger(PostingProgress.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Who was not told of an end within this time is not told any more. */
    private static final Duration RECENT = Duration.ofDays(1);

    private static final int LONGEST = 1500;

    private final GroupChats groups;
    private final GroupProgress progress;
    private final Relays relays;
    private final NewOfRelay newOfRelay;
    private final PostingNotice posting;
    private final TransactionTemplate transaction;
    private final GroupSettings settings;
    private final Clock clock;

    PostingProgress(
            GroupChats groups,
            GroupProgress progress,
            Relays relays,
            NewOfRelay newOfRelay,
            PostingNotice posting,
            PlatformTransactionManager transactions,
            GroupSettings settings,
            Clock clock) {
        this.groups = groups;
        this.progress = progress;
        this.relays = relays;
        this.newOfRelay = newOfRelay;
        this.posting = posting;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    /** How many groups were told something. */
    public int run() {
        Instant now = clock.instant();
        if (settings.isQuiet(now.atZone(ZONE).toLocalTime())) {
            return 0;
        }
        int told = 0;
        for (GroupChat group : groups.toBeTold(now.minus(settings.pause()))) {
            try {
                told += tell(group.id(), now) ? 1 : 0;
            } catch (RuntimeException e) {
                // one that cannot be told is no reason to leave the others
                log.error(
                        "group {} could not be told: {}",
                        group.id(),
                        e.getClass().getName());
            }
        }
        return told;
    }

    private boolean tell(long groupId, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            GroupChat group = groups.lock(groupId);
            boolean due = group.canBeWrittenTo()
                    && (group.lastPostAt() == null
                            || !now.isBefore(group.lastPostAt().plus(settings.pause())));
            return due && tell(group, now);
        }));
    }

    private boolean tell(GroupChat group, Instant now) {
        List<GroupProgress.Told> told = progress.of(group.id());
        List<String> lines = new ArrayList<>();
        long about = 0;
        for (Relay relay : relays.shown(group.committeeId(), now.minus(RECENT))) {
            if (NewOfRelay.concerns(relay, group)) {
                List<String> more = newOfRelay.tell(group, relay, told, now);
                about = more.isEmpty() ? about : relay.id();
                lines.addAll(more);
            }
        }
        if (lines.isEmpty()) {
            return false;
        }
        posting.toGroup(group.committeeId(), "PROGRESS", about, group.id(), whole(lines));
        groups.posted(group.id(), now);
        return true;
    }

    /** What finds no room any more can be asked for. */
    private static String whole(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + line.length() + 30 > LONGEST) {
                return text.append("……还有别的进展，请问居委会。").toString();
            }
            text.append(text.isEmpty() ? "" : "\n").append(line);
        }
        return text.toString();
    }
}
