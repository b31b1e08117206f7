package org.lanekeeper.sandbox.platform.sms;

/**
 * An account at the text-message gateway.
 *
 * @param sign the registered sender's name, shown as 【sign】 before each text
 */
public record SmsAccount(String account, String secret, String sign) {}
