package org.lanekeeper.community.notice;

/**
 * Where the notice to one household stands.
 *
 * @param number of its entry
 * @param channel null before one was chosen
 */
public record HouseholdDelivery(int number, Channel channel, DeliveryStatus status) {}
