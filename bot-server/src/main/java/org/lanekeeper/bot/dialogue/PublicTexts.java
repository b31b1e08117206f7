package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.privacy.Masking;
import org.lanekeeper.community.relay.Join;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.RelayTally;

/** What is said where others read along: no door in full, no name, no phone, no receipt, no voucher. */
final class PublicTexts {
    private PublicTexts() {}

    static String help() {
        return """
                大家都看得到这里的话。在群里可以 @我 发：
                1. 查进度：进度
                2. 登记：接龙 3-502 张三 2包
                查自己的号、退出、让号，请私聊我。""";
    }

    static String alone() {
        return "这件事请私聊我，群里大家都看得到。\n想知道接龙到哪儿了，@我 发「进度」。";
    }

    /** To somebody whose committee has to be asked for. */
    static String firstAlone() {
        return "请先私聊我一次，发「你好」，告诉我您是哪个居委会的，以后在群里就能用了。";
    }

    static String incomplete() {
        return "还没写全。请一次写全，例如：接龙 3-502 张三 2包\n不想让大家看到，请私聊我，我一步一步问您。";
    }

    static String noRelay() {
        return "现在没有接龙。有新的会通知大家。";
    }

    static String progress(Relay relay, Instant now, RelayTally tally) {
        String state = switch (relay.phaseAt(now)) {
            case HIDDEN -> "";
            case NOT_YET_OPEN -> Moments.at(relay.opensAt()) + " 开始";
            case OPEN -> "正在登记，到 " + Moments.at(relay.closesAt()) + " 结束";
            case CLOSED -> "登记已经结束";
        };
        String quota = relay.quota() == null
                ? ""
                : "，名额 " + relay.quota() + " " + relay.measure().label();
        String called = relay.awaitsDraw()
                ? relay.phaseAt(now) == RelayPhase.CLOSED ? "还没摇号，摇了才叫号" : "登记结束后摇号，摇了才叫号"
                : relay.lastBatch() == 0
                        ? relay.drawnAt() == null ? "还没开始叫号" : "已经摇号，还没开始叫号"
                        : "已叫了 " + tally.called() + " 户";
        return "%s：%s。已登记 %d 户%s，%s。".formatted(Texts.titled(relay), state, tally.counting(), quota, called);
    }

    static String outcome(Relay relay, Join join, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.Accepted accepted) {
            // what somebody typed as a name is read by nobody before the committee has looked at it
            String name = accepted.review() == null ? " " + Masking.name(join.name()) : "";
            return "登记好了：%s%s，第 %d 号。%s\n回执码不在群里发，私聊我发「排到几号了」可以查。"
                    .formatted(
                            join.household().address().masked(),
                            name,
                            accepted.number(),
                            accepted.review() != null
                                    ? "居委会核对后算数，号码保留。"
                                    : accepted.beyondQuota() ? "名额已经排满，先排候补。" : "轮到时会通知。");
        }
        if (outcome instanceof JoinOutcome.AlreadyIn) {
            return "这一户已经登记过了，不用再登记。号码请私聊我查。";
        }
        if (outcome instanceof JoinOutcome.NotYetOpen early) {
            return Texts.notYetOpen(relay, early.opensAt());
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            return BookingTexts.notEligible(relay);
        }
        if (outcome instanceof JoinOutcome.Full) {
            return BookingTexts.full(relay);
        }
        if (outcome instanceof JoinOutcome.TooManyOnBehalf many) {
            return BookingTexts.tooManyOnBehalf(many.cap());
        }
        return outcome instanceof JoinOutcome.Closed ? Texts.closed(relay, "") : noRelay();
    }
}
