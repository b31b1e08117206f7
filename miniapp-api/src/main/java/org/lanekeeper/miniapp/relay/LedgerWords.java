package org.lanekeeper.miniapp.relay;

import java.util.stream.Stream;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.ReviewReason;
import tools.jackson.databind.JsonNode;

/** Lines of the ledger as people say them. */
final class LedgerWords {
    private LedgerWords() {}

    static String what(JsonNode record) {
        return switch (record.path("kind").asString("")) {
            case "accepted" -> "登记（" + door(record) + "）" + (record.has("ground") ? "，待核对" : "");
            case "withdrawn" -> "退出";
            case "approved" -> "核对通过";
            case "corrected" -> "更正房号";
            case "voided" -> "作废";
            case "restored" -> "恢复";
            case "transferred" -> "搬家转号";
            case "yielded" -> "让号";
            case "resized" -> "改为 " + record.path("quantity").asInt(0) + " 份";
            case "called" -> "第 " + record.path("batch").asInt(0) + " 批叫到";
            case "lapsed" ->
                switch (record.path("ground").asString("")) {
                    case "DECLINED" -> "不要了";
                    case "RETURNED" -> "领了又退回";
                    default -> "过号";
                };
            case "reinstated" -> "撤销，位置还给本户";
            case "moved" -> "现场名额没轮到，改和大家一起排";
            default -> record.path("kind").asString("");
        };
    }

    /** Where the operation log does not say it. */
    static String who(JsonNode record) {
        if (record.has("by")) {
            return "居委会";
        }
        return record.path("kind").asString("").equals("accepted") ? "登记人" : "本户";
    }

    static String ground(JsonNode record) {
        String ground = record.path("ground").asString("");
        return Stream.concat(
                        Stream.of(Ground.values())
                                .filter(it -> it.name().equals(ground))
                                .map(Ground::label),
                        Stream.of(ReviewReason.values())
                                .filter(it -> it.name().equals(ground))
                                .map(ReviewReason::label))
                .findFirst()
                .orElse("");
    }

    private static String door(JsonNode record) {
        String door = record.path("door").asString("");
        return Stream.of(Door.values())
                .filter(it -> it.name().equals(door))
                .map(Door::label)
                .findFirst()
                .orElse(door);
    }
}
