package org.lanekeeper.miniapp.console.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;

/** A line of the log in the words of the screen. */
record LogLine(Instant at, String staff, String what, String subject, String reason) {
    private static final Pattern RELAY = Pattern.compile("^relay (\\d{1,18})\\b");

    /**
     * @param titles of relays by their numbers, as far as they are known
     */
    static LogLine of(OperationLog.Operation operation, Map<Long, String> titles) {
        return new LogLine(
                operation.loggedAt(),
                operation.staff(),
                Operation.named(operation.operation()).map(Operation::label).orElse(operation.operation()),
                subjectInWords(operation.subject(), titles),
                operation.reason());
    }

    /** The relay that a line is about, if it is about one. */
    static Optional<Long> relay(OperationLog.Operation operation) {
        Matcher relay = RELAY.matcher(operation.subject());
        return relay.find() ? Optional.of(Long.valueOf(relay.group(1))) : Optional.empty();
    }

    /** {@code relay 3 number 12} is 「口罩预订」· 第 12 号. */
    private static String subjectInWords(String subject, Map<Long, String> titles) {
        String[] words = subject.split(" ");
        if (subject.equals(Subject.ROSTER)) {
            return "名册";
        }
        if (subject.equals(Subject.VISIT_RULE)) {
            return "访客登记规则";
        }
        if (subject.equals(Subject.TIPS)) {
            return "提示";
        }
        if (subject.startsWith(Subject.ROBOT)) {
            return "群机器人「" + subject.substring(Subject.ROBOT.length()) + "」";
        }
        if (subject.equals(Subject.GROUP_CODE)) {
            return "绑定码";
        }
        if (subject.equals(Subject.GROUP_BY_HAND)) {
            return "普通微信群";
        }
        if (words.length % 2 != 0) {
            return subject;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            parts.add(inWords(words[i], words[i + 1], titles));
        }
        return String.join(" · ", parts);
    }

    private static String inWords(String kind, String number, Map<Long, String> titles) {
        return switch (kind) {
            case "relay" -> titled(number, titles);
            case "number" -> "第 " + number + " 号";
            case "row" -> "群接龙第 " + number + " 条";
            case "batch" -> "第 " + number + " 批";
            case "after" -> "第 " + number + " 号以后";
            case "household" -> "住户 " + number;
            case "delivery" -> "通知 " + number;
            case "staff" -> "人员 " + number;
            case "talk" -> "人工留言 " + number;
            case "gate" -> "门岗 " + number;
            case "poster" -> "第 " + number + " 版海报";
            case "visit" -> "访客 " + number;
            case "visits" -> "访客登记";
            case "listed" -> "跟进 " + number;
            case "photo" -> "照片 " + number;
            case "announcement" -> "居委会通知 " + number;
            case "tip" -> "提示 " + number;
            case "group" -> "群 " + number;
            case "channel-trouble" -> "发不出去的通道 " + number;
            default -> kind + " " + number;
        };
    }

    private static String titled(String number, Map<Long, String> titles) {
        String title = number.matches("\\d{1,18}") ? titles.get(Long.valueOf(number)) : null;
        return title == null ? "接龙 " + number : "「" + title + "」";
    }
}
