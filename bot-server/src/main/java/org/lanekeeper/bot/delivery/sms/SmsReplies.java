package org.lanekeeper.bot.delivery.sms;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.household.Mobile;
import tools.jackson.databind.JsonNode;

/** Reads text messages that providers pass on, each in its own form; a form that nobody documented is nothing. */
final class SmsReplies {
    /** More stand in no call that a provider makes. */
    private static final int MOST = 1000;
    /** What somebody wants is said in the first words. */
    private static final int LONGEST = 200;

    private SmsReplies() {}

    static List<SmsReply> read(JsonNode body) {
        List<SmsReply> replies = new ArrayList<>();
        for (JsonNode one : body.isArray() ? body : List.of(body)) {
            if (replies.size() < MOST) {
                read(one, replies);
            }
        }
        return replies;
    }

    private static void read(JsonNode one, List<SmsReply> into) {
        if (one.has("phone_number")) {
            // Aliyun, SmsUp
            add(one.path("phone_number"), one.path("content"), into);
        } else if (one.has("mobile")) {
            // Tencent, 短信回复通知
            add(one.path("mobile"), one.path("text"), into);
        } else if (one.has("phone")) {
            add(one.path("phone"), one.path("text"), into);
        }
    }

    private static void add(JsonNode phone, JsonNode text, List<SmsReply> into) {
        String said = text.asString("").strip();
        Mobile.read(phone.asString(""))
                .filter(known -> !said.isEmpty())
                .map(known -> new SmsReply(known, said.substring(0, Math.min(said.length(), LONGEST))))
                .ifPresent(into::add);
    }
}
