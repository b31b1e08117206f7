package org.lanekeeper.bot.delivery.sms;

import org.lanekeeper.bot.delivery.channel.SendResult;
import org.lanekeeper.bot.settings.SmsAccount;

/** The interface of one provider. Blocks until it has answered or timed out. */
interface SmsProvider {
    SmsAccount.Provider kind();

    /** Whether it sends each request id once, however often it is asked. */
    boolean sendsOnce();

    SendResult send(SmsAccount account, SmsMessage message);
}
