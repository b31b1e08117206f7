package org.lanekeeper.miniapp.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.notice.ChannelTrouble;
import org.lanekeeper.community.notice.ChannelTroubles;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.GroupTask;
import org.lanekeeper.community.notice.GroupTasks;
import org.lanekeeper.community.notice.PostPart;
import org.lanekeeper.community.notice.PostParts;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** What no program may bring into a group and a person does; and what is wrong with the channels that programs use. */
@Service
public class KeepingPosts {
    private final GroupTasks tasks;
    private final PostParts parts;
    private final ChannelTroubles troubles;
    private final LoggedOperations operations;
    private final Clock clock;

    KeepingPosts(
            GroupTasks tasks, PostParts parts, ChannelTroubles troubles, LoggedOperations operations, Clock clock) {
        this.tasks = tasks;
        this.parts = parts;
        this.troubles = troubles;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * @param parts in order, what is to be pasted; empty for a task that lies on the platform
     */
    public record Waiting(GroupTask task, List<PostPart> parts) {
        public boolean isToPaste() {
            return task.status() == DeliveryStatus.TO_POST;
        }
    }

    public List<Waiting> waiting(Staff staff) {
        Map<Long, List<PostPart>> ready =
                parts.ready(staff.committeeId()).stream().collect(Collectors.groupingBy(PostPart::deliveryId));
        return tasks.open(staff.committeeId()).stream()
                .map(task -> new Waiting(task, ready.getOrDefault(task.deliveryId(), List.of())))
                .toList();
    }

    public List<ChannelTrouble> troubles(Staff staff) {
        return troubles.lasting(staff.committeeId(), clock.instant());
    }

    /** Somebody has pasted one part; with the last one the notice stands in the group. */
    public void pasted(Staff staff, long deliveryId, int part) {
        GroupTask task = find(staff, deliveryId);
        Instant now = clock.instant();
        operations.run(
                staff,
                () -> {
                    int said = parts.posted(staff.committeeId(), deliveryId, part, staff.id(), now);
                    boolean all = parts.ready(staff.committeeId()).stream()
                            .filter(one -> one.deliveryId() == deliveryId)
                            .allMatch(one -> one.postedAt() != null);
                    if (all) {
                        tasks.posted(staff.committeeId(), deliveryId, now);
                    }
                    return said;
                },
                said -> said == 1
                        ? Optional.of(Operation.POST_DONE.on(
                                Subject.delivery(deliveryId), task.groupName() + "，第 " + part + " 段"))
                        : Optional.empty());
    }

    /** Somebody has seen in WeCom that it was sent there. */
    public void confirmed(Staff staff, long deliveryId) {
        GroupTask task = find(staff, deliveryId);
        if (task.status() != DeliveryStatus.TO_CONFIRM) {
            throw Refusal.conflict("not-to-confirm", "这一条要粘贴到群里，请一段一段点「我已发到群里」。");
        }
        operations.run(
                staff,
                () -> tasks.posted(staff.committeeId(), deliveryId, clock.instant()),
                done -> done == 1
                        ? Optional.of(Operation.POST_DONE.on(Subject.delivery(deliveryId), task.groupName()))
                        : Optional.empty());
    }

    /** It is not worth bringing there any more. */
    public void dropped(Staff staff, long deliveryId) {
        GroupTask task = find(staff, deliveryId);
        operations.run(
                staff,
                () -> tasks.failed(staff.committeeId(), deliveryId, "dropped", clock.instant()),
                done -> done == 1
                        ? Optional.of(Operation.POST_DROPPED.on(Subject.delivery(deliveryId), task.groupName()))
                        : Optional.empty());
    }

    public void mended(Staff staff, long troubleId) {
        operations.run(
                staff,
                () -> troubles.mended(staff.committeeId(), troubleId, clock.instant()),
                done -> done == 1
                        ? Optional.of(Operation.CHANNEL_MENDED.on(Subject.channelTrouble(troubleId)))
                        : Optional.empty());
    }

    private GroupTask find(Staff staff, long deliveryId) {
        return tasks.find(staff.committeeId(), deliveryId)
                .orElseThrow(() -> Refusal.conflict("post-done", "这一条已经有人发过了，不用再发。"));
    }
}
