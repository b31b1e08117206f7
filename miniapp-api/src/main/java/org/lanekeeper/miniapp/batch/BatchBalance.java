package org.lanekeeper.miniapp.batch;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.DeliveryCount;
import org.lanekeeper.community.notice.DeliveryStatus;

/**
 * How the households of a batch were told. Each is in exactly one of messages, calls, waiting and failed, so these add
 * up to the batch's size.
 *
 * @param messages taken by a platform
 * @param calls on the call list, settled or not
 * @param waiting not sent yet
 * @param failed on no channel; should stay 0, since households go to the call list
 * @param toCall of the calls, still to be made
 * @param told of the calls
 * @param declined of the calls
 * @param households by state, none of them zero; add up to the size too
 * @param sent messages by channel
 * @param groups messages to group chats by state, which are no households
 * @param groupsTold group chats that got the list
 * @param groupsFailed group chats that could not be reached
 * @param equation as people check it: 200 = 181 + 19
 */
public record BatchBalance(
        int size,
        int messages,
        int calls,
        int waiting,
        int failed,
        int toCall,
        int told,
        int declined,
        List<Part> households,
        Map<Channel, Integer> sent,
        List<Part> groups,
        int groupsTold,
        int groupsFailed,
        boolean balanced,
        String equation) {

    /** How many stand where. */
    public record Part(DeliveryStatus status, int count) {}

    static BatchBalance of(int size, List<DeliveryCount> counts) {
        List<DeliveryCount> households =
                counts.stream().filter(it -> !it.toGroup()).toList();
        List<DeliveryCount> groups =
                counts.stream().filter(DeliveryCount::toGroup).toList();
        int messages = sum(households, it -> it.status() == DeliveryStatus.SENT);
        int calls = sum(households, it -> it.channel() == Channel.CALL && it.status() != DeliveryStatus.SENT);
        int failed = sum(households, it -> it.channel() != Channel.CALL && it.status() == DeliveryStatus.FAILED);
        int all = sum(households, it -> true);
        int waiting = all - messages - calls - failed;
        return new BatchBalance(
                size,
                messages,
                calls,
                waiting,
                failed,
                sum(households, it -> it.status() == DeliveryStatus.TO_CALL),
                sum(households, it -> it.status() == DeliveryStatus.TOLD),
                sum(households, it -> it.status() == DeliveryStatus.DECLINED),
                parts(households),
                sent(households),
                parts(groups),
                sum(groups, it -> it.status() == DeliveryStatus.SENT),
                sum(groups, it -> it.status() == DeliveryStatus.FAILED),
                all == size,
                equation(size, messages, calls, waiting, failed));
    }

    /** Households that know, by a message or by a call. */
    public int informed() {
        return messages + told + declined;
    }

    private static String equation(int size, int messages, int calls, int waiting, int failed) {
        return size + " = 通知 " + messages + " + 电话 " + calls
                + (waiting > 0 ? " + 待发送 " + waiting : "")
                + (failed > 0 ? " + 失败 " + failed : "");
    }

    private static List<Part> parts(List<DeliveryCount> counts) {
        return Arrays.stream(DeliveryStatus.values())
                .map(status -> new Part(status, sum(counts, it -> it.status() == status)))
                .filter(part -> part.count() > 0)
                .toList();
    }

    private static Map<Channel, Integer> sent(List<DeliveryCount> counts) {
        Map<Channel, Integer> sent = new EnumMap<>(Channel.class);
        counts.stream()
                .filter(it -> it.status() == DeliveryStatus.SENT && it.channel() != null)
                .forEach(it -> sent.merge(it.channel(), it.count(), Integer::sum));
        return sent;
    }

    private static int sum(List<DeliveryCount> counts, Predicate<DeliveryCount> which) {
        return counts.stream().filter(which).mapToInt(DeliveryCount::count).sum();
    }
}
