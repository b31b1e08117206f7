package org.lanekeeper.bot.delivery.sms;

import java.util.Map;

/**
 * One text message.
 *
 * @param requestId the same however often it is tried
 * @param phone mobile of the Chinese mainland, eleven digits
 * @param template {@code call} or {@code words}
 * @param text ready to be read, for who takes texts without a template
 * @param values by name, for templates
 */
record SmsMessage(String requestId, String phone, String template, String text, Map<String, String> values) {
    /** Without the person. */
    @Override
    public String toString() {
        return "SmsMessage[" + requestId + "]";
    }
}
