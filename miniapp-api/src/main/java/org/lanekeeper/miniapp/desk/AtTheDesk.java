package org.lanekeeper.miniapp.desk;

import java.util.List;
import org.lanekeeper.community.relay.Door;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.relay.RuleSentence;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** A clerk takes a number for somebody who stands at the desk or is on the telephone. */
@Service
public class AtTheDesk {
    private final Relays relays;
    private final Entries entries;
    private final Recognising recognising;
    private final TakingNumber taking;

    AtTheDesk(Relays relays, Entries entries, Recognising recognising, TakingNumber taking) {
        this.relays = relays;
        this.entries = entries;
        this.recognising = recognising;
        this.taking = taking;
    }

    /** What became of a request. */
    public sealed interface Answer {
        /** The household has this number, from now on or by an earlier press. */
        record Taken(Entry entry) implements Answer {}

        /** No number was taken: the clerk has to say more, or cannot. */
        record Open(Recognised recognised) implements Answer {}
    }

    /** What was typed means this. Changes nothing. */
    public Recognised recognise(Relay relay, DeskAsk ask) {
        return recognising.recognise(relay, ask);
    }

    /**
     * @throws Refusal if the relay does not take it, the queue is full, or the key was used for another household
     */
    public Answer take(Staff staff, long relayId, DeskAsk ask) {
        Relay relay = relays.find(staff.committeeId(), relayId).orElseThrow(() -> Refusal.notFound("这个接龙"));
        Recognised recognised = recognising.recognise(relay, ask);
        List<Entry> earlier = recognised.state() == Recognised.State.PRESENT
                ? entries.requestedBy(staff.committeeId(), relayId, ask.requestKey(staff)).stream()
                        .toList()
                : List.of();
        if (earlier.stream()
                .anyMatch(entry -> entry.number() == recognised.present().number())) {
            // the same press again: its slip was not seen
            return new Answer.Taken(earlier.get(0));
        }
        if (!recognised.canBeTaken(ask.sure())) {
            return new Answer.Open(recognised);
        }
        Door door = recognised.scanned() && ask.door() == Door.STALL ? Door.FORM : ask.door();
        return new Answer.Taken(take(staff, relay, recognised, door, ask));
    }

    private Entry take(Staff staff, Relay relay, Recognised recognised, Door door, DeskAsk ask) {
        JoinOutcome outcome = taking.take(staff, relay, recognised, door, ask.requestKey(staff), ask.sender());
        if (!(outcome instanceof JoinOutcome.Accepted accepted)) {
            throw refusal(relay, outcome);
        }
        return entries.find(staff.committeeId(), relay.id(), accepted.number()).orElseThrow();
    }

    private static Refusal refusal(Relay relay, JoinOutcome outcome) {
        if (outcome instanceof JoinOutcome.AlreadyIn in) {
            return Refusal.conflict("already-in", "这一户刚刚登记了：" + in.inWords() + "。不用再登记。")
                    .with("number", in.number());
        }
        if (outcome instanceof JoinOutcome.Full) {
            return Refusal.conflict("relay-full", "名额已经排满，没有取号。规则：" + RuleSentence.of(relay));
        }
        if (outcome instanceof JoinOutcome.TooManyOnBehalf many) {
            return Refusal.conflict("too-many-on-behalf", "这个人已经代登记了 " + many.cap() + " 户，到上限了，没有取号。请回复对方，让这一户自己登记。");
        }
        if (outcome instanceof JoinOutcome.NotEligible) {
            return Refusal.conflict("not-eligible", "这一幢这次不发，没有取号。规则：" + RuleSentence.of(relay));
        }
        if (outcome instanceof JoinOutcome.Busy busy) {
            String text = "系统正忙，还没有答复。请过几秒再按一次，不会重复取号。";
            return busy.queueFull()
                    ? Refusal.tooMany(text, busy.retryAfter())
                    : Refusal.unavailable(text, busy.retryAfter());
        }
        return Refusal.conflict("relay-closed", "现在不在登记时间里，没有取号。");
    }
}
