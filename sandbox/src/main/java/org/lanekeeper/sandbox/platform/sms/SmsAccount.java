package org.lanekeeper.sandbox.platform.sms;

import java.net.URI;

/**
 * An account at the text-message providers.
 *
 * @param account its key
 * @param sign the registered sender's name, shown as 【sign】 before each text
 * @param reportUrl where it is told what became of its messages; null for nowhere
 * @param replyUrl where it is told what people send back; null for nowhere
 */
public record SmsAccount(String account, String secret, String sign, URI reportUrl, URI replyUrl) {
    public SmsAccount(String account, String secret, String sign) {
        this(account, secret, sign, null, null);
    }
}
