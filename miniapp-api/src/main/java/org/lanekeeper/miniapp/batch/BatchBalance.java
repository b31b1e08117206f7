package org.lanekeeper.miniapp.batch;

import java.util.List;
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
        int groupsTold,
        int groupsFailed,
        boolean balanced,
        String equation) {

    public static BatchBalance of(int size, List<DeliveryCount> counts) {
        int messages = households(counts, it -> it.status() == DeliveryStatus.SENT);
        int calls = households(counts, it -> it.channel() == Channel.CALL && it.status() != DeliveryStatus.SENT);
        int failed = households(counts, it -> it.channel() != Channel.CALL && it.status() == DeliveryStatus.FAILED);
        int all = households(counts, it -> true);
        int waiting = all - messages - calls - failed;
        return new BatchBalance(
                size,
                messages,
                calls,
                waiting,
                failed,
                households(counts, it -> it.status() == DeliveryStatus.TO_CALL),
                households(counts, it -> it.status() == DeliveryStatus.TOLD),
                households(counts, it -> it.status() == DeliveryStatus.DECLINED),
                groups(counts, DeliveryStatus.SENT),
                groups(counts, DeliveryStatus.FAILED),
                all == size,
                equation(size, messages, calls, waiting, failed));
    }

    private static String equation(int size, int messages, int calls, int waiting, int failed) {
        return size + " = 通知 " + messages + " + 电话 " + calls
                + (waiting > 0 ? " + 待发送 " + waiting : "")
                + (failed > 0 ? " + 失败 " + failed : "");
    }

    private static int households(List<DeliveryCount> counts, Predicate<DeliveryCount> which) {
        return counts.stream()
                .filter(it -> !it.toGroup())
                .filter(which)
                .mapToInt(DeliveryCount::count)
                .sum();
    }

    private static int groups(List<DeliveryCount> counts, DeliveryStatus status) {
        return counts.stream()
                .filter(it -> it.toGroup() && it.status() == status)
                .mapToInt(DeliveryCount::count)
                .sum();
    }
}
