package org.lanekeeper.community.notice;

import java.time.Instant;

/**
 * A notice to a group that waits for a person.
 *
 * @param title of the announcement or the relay, empty where it has none
 * @param platform what kind of group
 * @param account by which it is brought there, as the settings name it
 * @param chatId the platform's name for the group
 * @param status to be confirmed on the platform, or to be pasted
 * @param messageId of the platform's task, null where there is none or its answer got lost
 * @param since when it has waited
 */
public record GroupTask(
        long deliveryId,
        long committeeId,
        String groupName,
        String title,
        String platform,
        String account,
        String chatId,
        DeliveryStatus status,
        String messageId,
        boolean possiblyTwice,
        Instant since) {}
