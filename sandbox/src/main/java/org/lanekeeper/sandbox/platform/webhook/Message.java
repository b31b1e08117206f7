package org.lanekeeper.sandbox.platform.webhook;

/**
 * What a person sent or did.
 *
 * @param fields the elements inside {@code <xml>}; the same in every attempt
 */
public record Message(String openid, String fields) {}
