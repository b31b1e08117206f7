package org.lanekeeper.miniapp.visit;

import java.time.Instant;
import org.lanekeeper.community.visit.Visit;
import org.lanekeeper.community.visit.VisitFlag;

/** What a pass says at a glance: a word, a shape and a colour, so that none of them is needed to read it. */
enum Verdict {
    REGISTERED("已登记", "go"),
    LOOK("请门卫核对", "look"),
    IN("已放行", "go"),
    COMMITTEE("等居委会", "look"),
    SENT_BACK("未放行", "stop"),
    LEFT("已离开", "over"),
    OVER("已过期", "over"),
    WITHDRAWN("已撤回", "over");

    private final String word;
    private final String shape;

    Verdict(String word, String shape) {
        this.word = word;
        this.shape = shape;
    }

    public String word() {
        return word;
    }

    /** Name of a shape and colour in the style sheet. */
    public String shape() {
        return shape;
    }

    static Verdict of(Visit visit, Instant now) {
        return switch (visit.state()) {
            case WITHDRAWN -> WITHDRAWN;
            case SENT_BACK -> SENT_BACK;
            case LEFT -> LEFT;
            case IN -> IN;
            case COMMITTEE -> COMMITTEE;
            case REGISTERED ->
                visit.isOver(now) ? OVER : visit.flags().stream().anyMatch(VisitFlag::isOpen) ? LOOK : REGISTERED;
        };
    }
}
