package org.lanekeeper.community.relay;

/** The order rule of a relay in plain words, the same on the board, in the chat, in the ledger and on every page. */
public final class RuleSentence {
    private RuleSentence() {}

    public static String of(Relay relay) {
        return of(relay.rule(), relay.unitCap(), relay.buildingNames());
    }

    /**
     * @param unitCap units a household may ask for
     * @param buildings the rule's buildings in words, empty if they are not to be named
     */
    public static String of(OrderRule rule, int unitCap, String buildings) {
        StringBuilder text = new StringBuilder();
        text.append(rule.serving() == Serving.DRAW ? "登记结束后摇号，摇到前面的先领，早登记晚登记机会一样。" : "先登记的排前面，按号叫号。");
        text.append(unitCap == 1 ? "每户登记一次，领 1 份。" : "每户登记一次，最多 " + unitCap + " 份。");
        if (!rule.buildings().isEmpty()) {
            String which = buildings.isEmpty() ? " " + rule.buildings().size() + " 幢楼" : buildings;
            text.append("只限").append(which).append("的住户。");
        }
        if (rule.quota() == null) {
            text.append("货到一批，按次序叫一批。");
        } else {
            text.append(quota(rule)).append(beyond(rule));
        }
        if (rule.paperTime() == PaperTime.PICK_UP) {
            text.append("纸质登记按取表的时间排。");
        }
        return text.toString();
    }

    private static String quota(OrderRule rule) {
        String unit = " " + rule.measure().label();
        StringBuilder text = new StringBuilder(rule.measure() == Measure.UNITS ? "一共有 " : "一共够 ");
        text.append(rule.quota()).append(unit);
        if (rule.walkIns() > 0) {
            text.append("，其中 ").append(rule.walkIns()).append(unit).append("留给到现场登记的人");
        }
        if (rule.perBuilding()) {
            text.append(rule.walkIns() > 0 ? "，其余的" : "，").append("平均分给各幢楼，各楼排各楼的队");
        }
        return text.append('。').toString();
    }

    private static String beyond(OrderRule rule) {
        String where = rule.perBuilding() ? "哪幢楼的名额满了，哪幢楼" : "名额满了，";
        if (rule.beyond() == Beyond.REFUSE) {
            return where + "就不再登记。";
        }
        if (rule.serving() == Serving.DRAW) {
            return "没摇进名额的排候补，有人退出，按摇到的次序补上。";
        }
        return where + (rule.perBuilding() ? "后面的排候补" : "后面的照样给号，排候补") + "，有人退出，按次序补上。";
    }
}
