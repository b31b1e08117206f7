package org.lanekeeper.miniapp.console.batch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryCount;
import org.lanekeeper.community.notice.DeliveryStatus;

/**
 * Where the notices of one batch stand: every household is in exactly one part, so that the parts add up to its size.
 *
 * @param size households called
 * @param parts none of them zero, in the order of the states
 * @param sent by channel
 * @param groups messages to groups, which are no households
 */
record BatchSums(int size, List<Part> parts, Map<Channel, Integer> sent, List<DeliveryCount> groups) {
    record Part(DeliveryStatus status, int count) {}

    static BatchSums of(int size, List<DeliveryCount> counts) {
        Map<DeliveryStatus, Integer> byStatus = new EnumMap<>(DeliveryStatus.class);
        Map<Channel, Integer> sent = new EnumMap<>(Channel.class);
        List<DeliveryCount> groups = new ArrayList<>();
        for (DeliveryCount count : counts) {
            if (count.toGroup()) {
                groups.add(count);
                continue;
            }
            byStatus.merge(count.status(), count.count(), Integer::sum);
            if (count.status() == DeliveryStatus.SENT && count.channel() != null) {
                sent.merge(count.channel(), count.count(), Integer::sum);
            }
        }
        List<Part> parts = byStatus.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .toList();
        return new BatchSums(size, parts, sent, groups);
    }

    public boolean balances() {
        return parts.stream().mapToInt(Part::count).sum() == size;
    }

    public int count(String status) {
        DeliveryStatus wanted = DeliveryStatus.valueOf(status);
        return parts.stream()
                .filter(part -> part.status() == wanted)
                .mapToInt(Part::count)
                .sum();
    }

    /** Households that know. */
    public int told() {
        return count("SENT") + count("TOLD") + count("DECLINED");
    }
}
