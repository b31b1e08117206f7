package org.lanekeeper.community.relay;

/** The order rule of a relay in plain words, the same on the board, in the chat and on every page. */
public final class RuleSentence {
    private RuleSentence() {}

    public static String of(Relay relay) {
        return of(relay.rule(), relay.unitCap());
    }

    /**
     * @param unitCap units a household may ask for
     */
    public static String of(OrderRule rule, int unitCap) {
        StringBuilder text = new StringBuilder();
        text.append(rule.serving() == Serving.DRAW ? "登记结束后摇号，按摇出的次序叫号，先登记后登记机会一样。" : "按登记先后排号、叫号。");
        text.append("每户登记一次，最多 ").append(unitCap).append(" 份。");
        if (!rule.buildings().isEmpty()) {
            text.append("只限 ").append(rule.buildings().size()).append(" 幢楼的住户。");
        }
        if (rule.quota() != null) {
            quota(rule, text);
        }
        return text.toString();
    }

    private static void quota(OrderRule rule, StringBuilder text) {
        String unit = rule.measure().label();
        text.append("一共 ").append(rule.quota()).append(' ').append(unit);
        if (rule.walkIns() > 0) {
            text.append("，其中 ").append(rule.walkIns()).append(' ').append(unit).append("留给现场登记的人");
        }
        if (rule.perBuilding()) {
            text.append(rule.walkIns() > 0 ? "，其余每幢楼一样多" : "，每幢楼一样多");
        }
        text.append('。');
        text.append(rule.beyond() == Beyond.REFUSE ? "排满就不再登记。" : "排满以后的号是候补，有空出来的按次序补上。");
    }
}
