package org.lanekeeper.miniapp.console.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;

/** A line of the log in the words of the screen. */
record LogLine(Instant at, String staff, String what, String subject, String reason) {
    static LogLine of(OperationLog.Operation operation) {
        return new LogLine(
                operation.loggedAt(),
                operation.staff(),
                Operation.named(operation.operation()).map(Operation::label).orElse(operation.operation()),
                subjectInWords(operation.subject()),
                operation.reason());
    }

    /** {@code relay 3 number 12} is 接龙 3 · 第 12 号. */
    private static String subjectInWords(String subject) {
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
        if (words.length % 2 != 0) {
            return subject;
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            parts.add(inWords(words[i], words[i + 1]));
        }
        return String.join(" · ", parts);
    }

    private static String inWords(String kind, String number) {
        return switch (kind) {
            case "relay" -> "接龙 " + number;
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
            case "robot" -> "群机器人 " + number;
            default -> kind + " " + number;
        };
    }
}
