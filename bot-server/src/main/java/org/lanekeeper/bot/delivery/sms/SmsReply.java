package org.lanekeeper.bot.delivery.sms;

/** A text message that somebody sent back. */
record SmsReply(String phone, String text) {
    /** Says nothing of either. */
    @Override
    public String toString() {
        return "SmsReply[]";
    }
}
