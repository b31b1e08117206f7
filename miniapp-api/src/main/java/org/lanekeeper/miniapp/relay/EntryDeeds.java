package org.lanekeeper.miniapp.relay;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.ReviewReason;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Component;

/** What staff do to one entry: the change, its line in the log and the word to the household, all or nothing. */
@Component
class EntryDeeds {
    private final LoggedOperations operations;

    EntryDeeds(LoggedOperations operations) {
        this.operations = operations;
    }

    /**
     * The entry as it is then.
     *
     * @param news tells the households, if it was done
     */
    Entry run(
            Staff staff,
            Operation operation,
            EntryReason reason,
            Supplier<EntryChange> change,
            Consumer<EntryChange.Done> news) {
        EntryChange changed = operations.run(
                staff,
                () -> {
                    EntryChange result = change.get();
                    if (result instanceof EntryChange.Done done) {
                        news.accept(done);
                    }
                    return result;
                },
                result -> result instanceof EntryChange.Done done
                        ? Optional.of(operation.on(
                                Subject.entry(
                                        done.after().relayId(), done.after().number()),
                                reason.inWords()))
                        : Optional.empty());
        if (changed instanceof EntryChange.Done done) {
            return done.after();
        }
        throw refusal(changed);
    }

    static Refusal refusal(EntryChange change) {
        if (change instanceof EntryChange.PlaceHeld held) {
            return Refusal.conflict("place-held", "这一户已经有第 " + held.number() + " 号，一户只能有一个号。要换，请先作废那个号。")
                    .with("number", held.number());
        }
        if (change instanceof EntryChange.Unverified unverified) {
            return unverified(unverified.reason());
        }
        if (change instanceof EntryChange.NotEligible) {
            return Refusal.conflict("not-eligible", "这次不发这幢楼，不能改到这里。请看接龙的规则。");
        }
        if (change instanceof EntryChange.SameHousehold) {
            return Refusal.conflict("same-household", "登记的就是这一户，不用改。住的人换了，号还是这一户的；手机号请到名册上改。");
        }
        if (change instanceof EntryChange.SamePerson) {
            return Refusal.conflict("second-person", "作废的人不能自己恢复。请另一位同事登录后点“恢复”。");
        }
        if (change instanceof EntryChange.NobodyBehind) {
            return Refusal.conflict("nobody-behind", "后面还没有人在等，不用让号。");
        }
        if (change instanceof EntryChange.NotDrawnYet) {
            return Refusal.conflict("not-drawn-yet", "这次要摇号。摇号以后才知道次序，到时候再让号。");
        }
        if (change instanceof EntryChange.WrongState wrong) {
            return Refusal.conflict("entry-state", whyNot(wrong.present()));
        }
        return Refusal.notFound("这条登记");
    }

    private static String whyNot(Entry present) {
        return switch (present.status()) {
            case ACCEPTED ->
                present.batch() == null
                        ? "这条登记正在排队，不用这样改。请刷新看最新状态。"
                        : "第 " + present.batch() + " 批已经叫到这一户，不能这样改。还没领、不要了的，请在那一批的名单上点「不要了」。";
            case REVIEW -> "这条登记还没核对。请先核对，再这样改。";
            case WITHDRAWN -> "这一户已经自己退出了。还要的，请重新登记，会给新的号。";
            case VOID -> "这个号已经作废。弄错了，请另一位同事先点「恢复」。";
            case LAPSED -> "这个号已经过号，东西留给后面的人。记错了，或者晚来也给的，请在这一户的登记上撤销；东西已经发了的，还要就重新登记，会给新的号。";
        };
    }

    static Refusal unverified(ReviewReason reason) {
        String what = switch (reason) {
            case NOT_ON_ROSTER -> "名册里没有这个门牌。";
            case NAME_DIFFERS -> "这一户名册上是别的姓名和电话。";
            case NAME_TO_CHECK -> "这个姓名看着不像姓名。";
        };
        return Refusal.conflict("not-verified", what + "请先核实；核实过了，勾“已核实”再提交。").with("review", reason);
    }
}
