package org.lanekeeper.bot.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.group.Changes;
import org.lanekeeper.community.group.GroupProgress;
import org.lanekeeper.community.group.Moment;
import org.lanekeeper.community.notice.GroupChat;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.OrderRule;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.springframework.stereotype.Component;

/** What a group has not heard of one relay yet; notes that it is told now. */
@Component
class NewOfRelay {
    private final GroupProgress progress;
    private final Entries entries;
    private final ProgressWords words;

    NewOfRelay(GroupProgress progress, Entries entries, ProgressWords words) {
        this.progress = progress;
        this.entries = entries;
        this.words = words;
    }

    /** Whether people of the group may join the relay at all. */
    static boolean concerns(Relay relay, GroupChat group) {
        if (relay.buildings().isEmpty() || group.compoundId() == null) {
            return true;
        }
        long compound = group.compoundId();
        List<String> eligible = relay.rule().buildings();
        return group.buildingList().isEmpty()
                ? eligible.stream().anyMatch(one -> one.startsWith(compound + "-"))
                : group.buildingList().stream()
                        .map(building -> OrderRule.building(compound, building))
                        .anyMatch(eligible::contains);
    }

    /** Lines to read; none if there is nothing new. */
    List<String> tell(GroupChat group, Relay relay, List<GroupProgress.Told> told, Instant now) {
        List<String> lines = new ArrayList<>();
        RelayPhase phase = relay.phaseAt(now);
        boolean opened = isTold(relay, Moment.OPENED, told);
        boolean closed = isTold(relay, Moment.CLOSED, told);
        if (phase == RelayPhase.OPEN) {
            if (closed) {
                progress.forget(group.id(), relay.id(), Moment.CLOSED);
                lines.add(words.reopened(relay));
            } else if (!opened) {
                lines.add(words.opened(relay, group));
            }
            if (!opened) {
                note(group, relay, Moment.OPENED, now);
            }
            if (!isTold(relay, Moment.EIGHTY, told) && isEightyTaken(relay)) {
                note(group, relay, Moment.EIGHTY, now);
                lines.add(words.eighty(relay, taken(relay)));
            }
        } else if (phase == RelayPhase.CLOSED && !closed) {
            // whoever has not heard of the beginning hears of the end
            note(group, relay, Moment.CLOSED, now);
            note(group, relay, Moment.OPENED, now);
            note(group, relay, Moment.EIGHTY, now);
            lines.add(words.closed(relay, entries.tally(relay.committeeId(), relay.id())));
        }
        lines.addAll(changes(group, relay, told, now));
        return lines;
    }

    private List<String> changes(GroupChat group, Relay relay, List<GroupProgress.Told> told, Instant now) {
        long seq = told.stream()
                .filter(one -> one.relayId() == relay.id() && one.moment() == Moment.CHANGED)
                .mapToLong(GroupProgress.Told::seq)
                .findFirst()
                .orElse(0);
        if (relay.lastSeq() <= seq) {
            return List.of();
        }
        List<GroupProgress.Block> blocks = progress.changes(relay.committeeId(), relay.id(), seq, relay.lastSeq());
        long read = blocks.size() < GroupProgress.MOST_BLOCKS
                ? relay.lastSeq()
                : blocks.get(blocks.size() - 1).lastSeq();
        // also what held nothing to tell is not read again
        progress.note(group.id(), relay.id(), Moment.CHANGED, relay.committeeId(), read, now);
        Changes changes =
                Changes.read(blocks.stream().map(GroupProgress.Block::records).toList(), seq);
        return changes.isEmpty() ? List.of() : List.of(words.changed(relay, changes));
    }

    private boolean isEightyTaken(Relay relay) {
        return relay.quota() != null && relay.quota() > 0 && taken(relay) * 5L >= relay.quota() * 4L;
    }

    private int taken(Relay relay) {
        return progress.taken(relay.committeeId(), relay.id());
    }

    private static boolean isTold(Relay relay, Moment moment, List<GroupProgress.Told> told) {
        return told.stream().anyMatch(one -> one.relayId() == relay.id() && one.moment() == moment);
    }

    private void note(GroupChat group, Relay relay, Moment moment, Instant now) {
        progress.note(group.id(), relay.id(), moment, relay.committeeId(), 0, now);
    }
}
