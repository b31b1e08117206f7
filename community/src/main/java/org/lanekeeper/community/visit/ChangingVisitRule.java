package org.lanekeeper.community.visit;

import java.time.Clock;
import org.lanekeeper.community.staff.OperationLog;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The committee decides anew about visits. Those who have registered keep what they were told. */
@Service
public class ChangingVisitRule {
    private static final int LONGEST_PURPOSE = 100;
    private static final int LONGEST_CONTACT = 40;
    private static final int SHORTEST_MINUTES = 30;

    private final VisitRules rules;
    private final OperationLog log;
    private final Clock clock;

    ChangingVisitRule(VisitRules rules, OperationLog log, Clock clock) {
        this.rules = rules;
        this.log = log;
        this.clock = clock;
    }

    /** What is wrong with a rule, as one sentence; empty if it may be. */
    public static String unfit(VisitRule rule) {
        if (rule.validMinutes() < SHORTEST_MINUTES || rule.validMinutes() > VisitRule.LONGEST_VALID_MINUTES) {
            return "通行码的有效时间要在 30 分钟到 7 天之间。";
        }
        if (rule.keepDays() < 1 || rule.keepDays() > VisitRule.LONGEST_KEEP_DAYS) {
            return "登记保存 1 到 " + VisitRule.LONGEST_KEEP_DAYS + " 天。";
        }
        if (rule.purpose().isBlank() || rule.purpose().length() > LONGEST_PURPOSE) {
            return "请写明用途，最多 " + LONGEST_PURPOSE + " 个字。";
        }
        return rule.contact().length() > LONGEST_CONTACT ? "联系方式最多 " + LONGEST_CONTACT + " 个字。" : "";
    }

    /**
     * @throws IllegalArgumentException if {@link #unfit} has something to say, or the rule is another committee's
     */
    @Transactional
    public void change(Staff staff, VisitRule rule) {
        if (!unfit(rule).isEmpty() || rule.committeeId() != staff.committeeId()) {
            throw new IllegalArgumentException("unfit rule");
        }
        rules.keep(rule);
        log.append(staff, "访客登记规则", "visit-rule", "", clock.instant());
    }
}
