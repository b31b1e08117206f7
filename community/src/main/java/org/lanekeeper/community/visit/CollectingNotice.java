package org.lanekeeper.community.visit;

import java.util.List;

/**
 * What visitors read before anything is asked: who collects, why, how long it is kept, and whom to ask (Personal
 * Information Protection Law, article 17).
 *
 * @param version of these words; kept with each visit
 * @param lines one sentence each
 */
public record CollectingNotice(int version, List<String> lines) {
    private static final int HOURS = 60;

    static List<String> lines(String committee, String phone, VisitRule rule) {
        String ask = rule.contact().isEmpty() ? phone.isEmpty() ? committee : committee + " " + phone : rule.contact();
        String what = "姓名、手机号" + (rule.asksDocument() ? "、证件号码" : "") + (rule.asksOrigin() ? "、从哪里来" : "") + "和来访事由";
        return List.of(
                "收集人：" + committee + "。",
                "用途：" + rule.purpose() + "。只给门卫和居委会看，不作别用。",
                "要填：" + what + "。证件号码和手机号加密保存。",
                "保存 " + rule.keepDays() + " 天，到期自动删除，只留下人数。",
                "您可以凭通行码和手机号随时查看、更正、撤回。",
                "有问题请问：" + ask + "。不想用手机填，请门卫代填。");
    }

    /** As they are kept. */
    String words() {
        return String.join("\n", lines);
    }

    /** How long a pass is good, in words. */
    public static String validity(VisitRule rule) {
        return rule.validMinutes() % HOURS == 0 ? rule.validMinutes() / HOURS + " 小时" : rule.validMinutes() + " 分钟";
    }
}
