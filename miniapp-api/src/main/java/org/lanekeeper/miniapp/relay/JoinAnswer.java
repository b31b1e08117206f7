package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.site.ChineseTime;

/**
 * What a resident is told who got a number.
 *
 * @param status ACCEPTED, or REVIEW if the committee looks into it first
 * @param onBehalf whether it counts as signed up by somebody of another household
 * @param receipt code that proves the entry against the public ledger
 * @param message in plain Chinese
 */
public record JoinAnswer(
        int number, int quantity, EntryStatus status, boolean onBehalf, String receipt, String message) {
    /** Where nothing has to be told about whose household it is. */
    public static JoinAnswer of(JoinOutcome outcome, ChineseTime time) {
        return of(outcome, time, false, false);
    }

    /**
     * @param guessed whether nobody said that it is for others
     */
    static JoinAnswer of(JoinOutcome outcome, ChineseTime time, boolean onBehalf, boolean guessed) {
        if (outcome instanceof JoinOutcome.Accepted accepted) {
            return accepted(accepted, onBehalf, guessed);
        }
        if (outcome instanceof JoinOutcome.AlreadyIn in) {
            throw Refusal.conflict("already-in", in.inWords())
                    .with("number", in.number())
                    .with("onBehalf", in.onBehalf());
        }
        if (outcome instanceof JoinOutcome.NotYetOpen early) {
            throw Refusal.conflict("not-yet-open", "还没开始，请在 " + time.text(early.opensAt()) + " 以后登记。")
                    .with("opensAt", early.opensAt());
        }
        if (outcome instanceof JoinOutcome.Closed) {
            throw closed();
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            throw Refusal.conflict("not-eligible", "这次不发您这幢楼。规则写在公示页上，有疑问请联系居委会。");
        }
        if (outcome instanceof JoinOutcome.Full) {
            throw Refusal.conflict("relay-full", "名额已经排满，这次不再登记。");
        }
        if (outcome instanceof JoinOutcome.TooManyOnBehalf many) {
            throw Refusal.conflict("behalf-cap", "一个人最多登记 " + many.cap() + " 户，您已经登记满了。请这一户自己登记，或打电话给居委会。");
        }
        if (outcome instanceof JoinOutcome.Busy busy) {
            String text = "系统正忙，这次还没有答复。已经排上的位置不会丢，您填的内容也还在。请过几秒再点一次。";
            throw busy.queueFull()
                    ? Refusal.tooMany(text, busy.retryAfter())
                    : Refusal.unavailable(text, busy.retryAfter());
        }
        throw Refusal.notFound("这个接龙");
    }

    static Refusal closed() {
        return Refusal.conflict("relay-closed", "登记已经结束。需要的话请联系居委会。");
    }

    private static JoinAnswer accepted(JoinOutcome.Accepted accepted, boolean onBehalf, boolean guessed) {
        boolean review = accepted.review() != null;
        String who = onBehalf ? "这一户" : "您";
        StringBuilder text = new StringBuilder("登记成功，")
                .append(who)
                .append("是第 ")
                .append(accepted.number())
                .append(" 号。");
        if (review) {
            text.append("居委会要核对一下信息，").append(onBehalf ? "" : "您的").append("位置保留。");
        }
        if (accepted.beyondQuota()) {
            text.append("名额已经排满，").append(who).append("是候补，有空出来的按次序补上。");
        }
        if (guessed && !review) {
            text.append("算您帮这一户登记的。您自己就住这里的话，请把它改成「我家」。");
        }
        return new JoinAnswer(
                accepted.number(),
                accepted.quantity(),
                review ? EntryStatus.REVIEW : EntryStatus.ACCEPTED,
                onBehalf,
                accepted.receipt(),
                text.toString());
    }
}
