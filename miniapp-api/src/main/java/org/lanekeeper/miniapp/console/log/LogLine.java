package org.lanekeeper.miniapp.console.log;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.miniapp.console.Operation;

/** A line of the log in the words of the screen. */
record LogLine(Instant at, String staff, String what, String subject, String reason) {
    static LogLine of(OperationLog.Operation operation) {
        return new LogLine(
                operation.loggedAt(),
                operation.staff(),
                Operation.named(operation.operation()).map(Operation::label).orElse(operation.operation()),
                Stream.of(operation.subject().split("/")).map(LogLine::inWords).collect(Collectors.joining(" · ")),
                operation.reason());
    }

    private static String inWords(String key) {
        String number = key.substring(key.indexOf(':') + 1);
        return switch (key.substring(0, Math.max(0, key.indexOf(':')))) {
            case "relay" -> "接龙 " + number;
            case "entry" -> "第 " + number + " 号";
            case "batch" -> "第 " + number + " 批";
            case "household" -> "住户 " + number;
            case "delivery" -> "通知 " + number;
            default -> key.equals("roster") ? "名册" : key;
        };
    }
}
