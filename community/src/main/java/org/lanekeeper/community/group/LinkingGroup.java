package org.lanekeeper.community.group;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.notice.GroupChats;
import org.lanekeeper.community.resident.Platform;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Links the group in which a code was typed to whom the code is for. */
@Service
public class LinkingGroup {
    private final GroupCodes codes;
    private final GroupChats groups;
    private final GroupProgress progress;
    private final Committees committees;
    private final Clock clock;

    LinkingGroup(GroupCodes codes, GroupChats groups, GroupProgress progress, Committees committees, Clock clock) {
        this.codes = codes;
        this.groups = groups;
        this.progress = progress;
        this.committees = committees;
        this.clock = clock;
    }

    /** @param account of the robot that was spoken to */
    @Transactional
    public LinkOutcome link(Platform platform, String account, String chatId, String code) {
        Optional<GroupCodes.Given> found = codes.lock(GroupCode.hash(code));
        boolean served = found.isPresent()
                && committees.servedBy(platform.name(), account).stream()
                        .anyMatch(one -> one.id() == found.get().committeeId());
        if (!served) {
            return new LinkOutcome.Unknown();
        }
        GroupCodes.Given given = found.get();
        Instant now = clock.instant();
        Optional<GroupChat> before = groups.at(platform, account, chatId);
        if (given.usedAt() != null) {
            // the same message, delivered again
            return before.filter(group -> Long.valueOf(group.id()).equals(given.groupChatId()))
                    .<LinkOutcome>map(group -> new LinkOutcome.Linked(group, words(given)))
                    .orElseGet(LinkOutcome.Used::new);
        }
        if (!now.isBefore(given.expiresAt())) {
            return new LinkOutcome.Expired();
        }
        if (before.isPresent() && before.get().committeeId() != given.committeeId()) {
            return new LinkOutcome.Taken();
        }
        groups.link(
                given.committeeId(),
                given.name(),
                platform,
                account,
                chatId,
                given.compoundId(),
                given.buildings(),
                now);
        GroupChat group = groups.at(platform, account, chatId).orElseThrow();
        if (group.committeeId() != given.committeeId()) {
            // another committee's code was typed at the same moment and came first: its name and scope stay
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new LinkOutcome.Taken();
        }
        codes.use(given.id(), group.id(), now);
        progress.begin(group.id(), group.committeeId(), now);
        return new LinkOutcome.Linked(group, words(given));
    }

    private String words(GroupCodes.Given given) {
        String compound = committees.compounds(given.committeeId()).stream()
                .filter(one -> Long.valueOf(one.id()).equals(given.compoundId()))
                .map(Compound::name)
                .findFirst()
                .orElse("");
        List<String> buildings = given.buildings().isEmpty()
                ? List.of()
                : List.of(given.buildings().split(","));
        return new GroupScope(given.compoundId(), buildings).inWords(compound);
    }
}
