package org.lanekeeper.bot.delivery.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.Report;
import tools.jackson.databind.JsonNode;

/** Reads what providers report of text messages, each in its own form; a form that nobody documented is nothing. */
final class SmsReports {
    /** More stand in no report that a provider sends. */
    private static final int MOST = 1000;

    private SmsReports() {}

    static List<Report> read(JsonNode body) {
        List<Report> reports = new ArrayList<>();
        for (JsonNode one : body.isArray() ? body : List.of(body)) {
            if (reports.size() < MOST) {
                read(one, reports);
            }
        }
        return reports;
    }

    private static void read(JsonNode one, List<Report> into) {
        if (one.has("report_status")) {
            // Tencent, 短信下发状态通知: only its own number comes back
            boolean arrived = one.path("report_status").asString("").equals("SUCCESS");
            add(one.path("sid"), Optional.empty(), arrived, one.path("errmsg"), into);
        } else if (one.has("success")) {
            // Aliyun, SmsReport
            Optional<Long> own = OwnNumber.read(one.path("out_id").asString(""));
            add(one.path("biz_id"), own, one.path("success").asBoolean(false), one.path("err_code"), into);
        } else if (one.has("arrived")) {
            Optional<Long> own = OwnNumber.read(one.path("requestId").asString(""));
            add(one.path("messageId"), own, one.path("arrived").asBoolean(false), one.path("code"), into);
        }
    }

    private static void add(JsonNode messageId, Optional<Long> own, boolean arrived, JsonNode code, List<Report> into) {
        String id = MessageId.of(messageId);
        if (id != null || own.isPresent()) {
            String error = arrived ? null : plain(code.asString(""));
            into.add(new Report(Channel.SMS, own.orElse(null), id, error));
        }
    }

    /** A code, never a text that could quote a person. */
    private static String plain(String code) {
        return code.matches("[A-Za-z0-9_:.\\-]{1,40}") ? code : "undelivered";
    }
}
