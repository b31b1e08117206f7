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
 * up to the batch's size; so do hand and over.
 *
 * @param messages taken by a platform
 * @param calls on the call list, settled or not
 * @param hand carried to the door instead of a message, done or not
 * @param over collected or given on before anybody told them
 * @param waiting not sent yet
 * @param failed on no channel; should stay 0, since households go to the call list
 * @param toCall of the calls, still to be made
 * @param told of the calls
 * @param carried of those carried to the door, done; not what was brought back
 * @param toCarry of those carried to the door, still to be done
 * @param declined told, and do not want it, or brought it back
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
        int hand,
        int over,
        int waiting,
        int failed,
        int toCall,
        int told,
        int declined,
        int carried,
        int toCarry,
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
        int messages = sum(households, BatchBalance::isSent);
        int calls = sum(households, it -> it.channel() == Channel.CALL && !isSent(it));
        int hand = sum(households, it -> it.channel() == Channel.HAND);
        int over = sum(households, BatchBalance::isOver);
        int failed = sum(households, it -> it.channel() != Channel.CALL && it.status() == DeliveryStatus.FAILED);
        int all = sum(households, it -> true);
        int waiting = all - messages - calls - hand - over - failed;
        return new BatchBalance(
                size,
                messages,
                calls,
                hand,
                over,
                waiting,
                failed,
                sum(households, it -> it.status() == DeliveryStatus.TO_CALL),
                sum(households, it -> it.status() == DeliveryStatus.TOLD),
                sum(households, it -> it.status() == DeliveryStatus.DECLINED),
                sum(households, it -> it.status() == DeliveryStatus.DELIVERED),
                sum(households, it -> it.status() == DeliveryStatus.TO_DELIVER),
                parts(households),
                sent(households),
                parts(groups),
                sum(groups, BatchBalance::isSent),
                sum(groups, it -> it.status() == DeliveryStatus.FAILED),
                all == size,
                equation(size, messages, calls, hand, over, waiting, failed));
    }

    private static boolean isSent(DeliveryCount it) {
        return it.status() == DeliveryStatus.SENT || it.status() == DeliveryStatus.ARRIVED;
    }

    private static boolean isOver(DeliveryCount it) {
        boolean settled = it.status() == DeliveryStatus.OVER || it.status() == DeliveryStatus.DECLINED;
        return settled && it.channel() != Channel.CALL && it.channel() != Channel.HAND;
    }

    /** Households that know, by a message or by a call, or had a visit. */
    public int informed() {
        return messages + told + declined + carried;
    }

    private static String equation(int size, int messages, int calls, int hand, int over, int waiting, int failed) {
        return size + " = 通知 " + messages + " + 电话 " + calls
                + (hand > 0 ? " + 送上门 " + hand : "")
                + (over > 0 ? " + 不用再通知 " + over : "")
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
                .filter(it -> isSent(it) && it.channel() != null)
                .forEach(it -> sent.merge(it.channel(), it.count(), Integer::sum));
        return sent;
    }

    private static int sum(List<DeliveryCount> counts, Predicate<DeliveryCount> which) {
        return counts.stream().filter(which).mapToInt(DeliveryCount::count).sum();
    }
}
