package org.lanekeeper.community.notice;

/**
 * How many deliveries of a notice stand where.
 *
 * @param channel null before one was chosen
 */
public record DeliveryCount(Channel channel, DeliveryStatus status, boolean toGroup, int count) {}
