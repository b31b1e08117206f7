package org.lanekeeper.community.batch;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.HandDeliveries;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Service;

/** Finds whom a plan would call at this moment; the draw finds them by the very same way, under the relay's lock. */
@Service
public class PreviewingBatch {
    private final Entries entries;
    private final HandDeliveries handDeliveries;
    private final Batches batches;

    PreviewingBatch(Entries entries, HandDeliveries handDeliveries, Batches batches) {
        this.entries = entries;
        this.handDeliveries = handDeliveries;
        this.batches = batches;
    }

    /**
     * @throws UnfitBatchException if nobody can be called, or the plan asks for more than there is
     */
    public BatchPreview preview(Relay relay, BatchPlan plan) {
        if (relay.awaitsDraw()) {
            throw new UnfitBatchException("size", "这次要先摇号。请在接龙页面点“摇号”，再叫号。");
        }
        int room = room(relay, plan);
        List<Entry> next = entries.nextInOrder(relay.committeeId(), relay.id(), plan.mostHouseholds() + 1);
        if (next.isEmpty()) {
            throw new UnfitBatchException("size", "现在没有人在等。有待核对的登记，请先核对。");
        }
        int fitting = fitting(next, plan, room);
        Entry stoppedBy = fitting < next.size() && fitting < plan.mostHouseholds() ? next.get(fitting) : null;
        if (fitting == 0) {
            throw new UnfitBatchException(
                    "size", "下一户（第 " + stoppedBy.number() + " 号）要 " + stoppedBy.quantity() + " 份，不够。不能跳过前面的人。");
        }
        return fill(relay, plan, List.copyOf(next.subList(0, fitting)), stoppedBy);
    }

    /** Units that can be called at most; of what another batch got back, no more than there is. */
    private int room(Relay relay, BatchPlan plan) {
        int wanted = plan.mostUnits();
        if (plan.follows() == null) {
            return wanted;
        }
        int left = batches.leftOver(relay.committeeId(), relay.id(), plan.follows())
                .orElseThrow(() -> new UnfitBatchException("follows", "没有找到要接着发的那一批。"));
        boolean counted = wanted != Integer.MAX_VALUE;
        if (left == 0 || counted && wanted > left) {
            throw new UnfitBatchException("size", "第 " + plan.follows() + " 批只剩 " + left + " 份可以再发。");
        }
        return Math.min(wanted, left);
    }

    private static int fitting(List<Entry> next, BatchPlan plan, int room) {
        int left = room;
        int count = 0;
        while (count < next.size()
                && count < plan.mostHouseholds()
                && next.get(count).quantity() <= left) {
            left -= next.get(count).quantity();
            count++;
        }
        return count;
    }

    private BatchPreview fill(Relay relay, BatchPlan plan, List<Entry> called, Entry stoppedBy) {
        Set<Integer> byHand = byHand(relay, called);
        int units = called.stream().mapToInt(Entry::quantity).sum();
        int stock = plan.mostUnits() == Integer.MAX_VALUE ? units : plan.stock() == null ? plan.amount() : plan.stock();
        Map<Integer, Slot> slots = new HashMap<>();
        Instant from = plan.pickupFrom();
        Instant until = plan.pickupUntil();
        if (plan.slots() != null) {
            List<Integer> coming = called.stream()
                    .map(Entry::number)
                    .filter(number -> !byHand.contains(number))
                    .toList();
            // somebody always fixes when the batch begins, even if everything is carried
            List<Slot> times = plan.slots().of(Math.max(coming.size(), 1));
            for (int i = 0; i < coming.size(); i++) {
                slots.put(coming.get(i), times.get(i));
            }
            from = times.get(0).from();
            until = times.get(times.size() - 1).until();
        }
        return new BatchPreview(called, stock, stoppedBy, byHand, slots, from, until);
    }

    private Set<Integer> byHand(Relay relay, List<Entry> called) {
        Set<Long> households = handDeliveries.all(relay.committeeId());
        Set<Integer> numbers = handDeliveries.ofRelay(relay.committeeId(), relay.id());
        return called.stream()
                .filter(entry -> households.contains(entry.householdId()) || numbers.contains(entry.number()))
                .map(Entry::number)
                .collect(Collectors.toSet());
    }
}
