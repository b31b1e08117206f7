package org.lanekeeper.community.notice;

/**
 * What a platform says became of a message that it took.
 *
 * @param deliveryId where it tells us our own number, else null
 * @param messageId its own number, else null
 * @param error its code for why the message did not arrive, null where it arrived
 */
public record Report(Channel channel, Long deliveryId, String messageId, String error) {
    public boolean arrived() {
        return error == null;
    }
}
