package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.relay.Entry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 退出接龙. Nothing is taken back before it is confirmed. */
@Component
@Order(20)
class Withdrawing implements Intent {
    static final String SURE = "withdraw-sure";
    static final String WHICH = "withdraw-which";
    private static final Pattern WANTED = Pattern.compile("退出|取消|撤销|撤回|退掉|不要了|不想要|不登记了|不接龙了|^3[。.]?$");
    private static final int MOST = 9;

    private final HeldEntries held;
    private final Committees committees;
    private final Asking asking;

    Withdrawing(HeldEntries held, Committees committees, Asking asking) {
        this.held = held;
        this.committees = committees;
        this.asking = asking;
    }

    @Override
    public boolean recognises(Said said) {
        return WANTED.matcher(EntryText.narrow(said.text())).find();
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> all = held.of(said);
        List<HeldEntries.Held> open = all.stream()
                .filter(one -> one.entry().batch() == null)
                .limit(MOST)
                .toList();
        if (open.isEmpty()) {
            asking.close(said);
            String phone =
                    committees.find(said.committeeId()).map(Committee::phone).orElse("");
            return Answer.of(Texts.nothingToWithdraw(!all.isEmpty(), phone));
        }
        return open.size() == 1 ? askIfSure(said, open.get(0)) : askWhich(said, open);
    }

    CompletableFuture<Answer> askIfSure(Said said, HeldEntries.Held one) {
        asking.ask(said, SURE, write(one));
        return Answer.of(Texts.sureToWithdraw(one.relay(), one.entry()));
    }

    private CompletableFuture<Answer> askWhich(Said said, List<HeldEntries.Held> open) {
        asking.ask(
                said,
                WHICH,
                String.join(",", open.stream().map(Withdrawing::write).toList()));
        return Answer.of(Texts.whichEntry(open.stream().map(Withdrawing::name).toList()));
    }

    /** The entry that a question was about, if the person still holds it. */
    HeldEntries.Held find(Said said, String written) {
        return held.of(said).stream()
                .filter(one -> write(one).equals(written))
                .findFirst()
                .orElse(null);
    }

    private static String write(HeldEntries.Held one) {
        return one.relay().id() + ":" + one.entry().number();
    }

    private static String name(HeldEntries.Held one) {
        Entry entry = one.entry();
        return Texts.titled(one.relay()) + "第 " + entry.number() + " 号，"
                + entry.address().display();
    }
}
