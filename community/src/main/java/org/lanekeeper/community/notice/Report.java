package org.lanekeeper.community.notice;

/**
 * What a platform says became of a message that it took.
 *
 * @param deliveryId where it tells us our own number, else null
 * @param messageId its own number, else null
 * @param householdId whose person the message went to, where the platform's number may be one that we never heard, else null
 * @param error its code for why the message did not arrive, null where it arrived
 */
public record Report(Channel channel, Long deliveryId, String messageId, Long householdId, String error) {
    public Report(Channel channel, Long deliveryId, String messageId, String error) {
        this(channel, deliveryId, messageId, null, error);
    }

    public boolean arrived() {
        return error == null;
    }
}
