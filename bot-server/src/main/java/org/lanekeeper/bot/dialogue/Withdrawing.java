package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 退出接龙. Nothing is taken back before it is confirmed. */
@Component
class Withdrawing implements Intent {
    static final String SURE = "withdraw-sure";
    static final String WHICH = "withdraw-which";
    private static final Meaning MEANING = Meaning.of("退出接龙", "退出接龙", "取消登记", "我不要了")
            .inMenu(30)
            .by(
                    Meaning.CLEAR,
                    "退出|^我?要退[了掉]?[。!]?$|[推退][出初]?接龙|取消|撤销|撤回|退掉|退了这|(?:不|勿)(?:想)?要了|不想要|不要(?:口罩|酒精|号|这个)了|不需要了|不买了|退了(?:吧)?$|删除?.{0,6}登记|不用了.{0,6}买到");
    private static final int MOST = 9;

    private final HeldEntries held;
    private final Contacts contacts;
    private final Asking asking;

    Withdrawing(HeldEntries held, Contacts contacts, Asking asking) {
        this.held = held;
        this.contacts = contacts;
        this.asking = asking;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> all = held.meant(said);
        List<HeldEntries.Held> open =
                all.stream().filter(HeldEntries.Held::waits).limit(MOST).toList();
        if (open.isEmpty()) {
            asking.close(said);
            return Answer.of(Texts.nothingToWithdraw(!all.isEmpty(), contacts.phone(said)));
        }
        return open.size() == 1 ? askIfSure(said, open.get(0)) : askWhich(said, open);
    }

    CompletableFuture<Answer> askIfSure(Said said, HeldEntries.Held one) {
        asking.ask(said, SURE, one.write());
        return Answer.of(Texts.sureToWithdraw(one.relay(), one.entry()));
    }

    private CompletableFuture<Answer> askWhich(Said said, List<HeldEntries.Held> open) {
        asking.ask(
                said,
                WHICH,
                String.join(",", open.stream().map(HeldEntries.Held::write).toList()));
        return Answer.of(
                Texts.whichEntry(open.stream().map(HeldEntries.Held::words).toList()));
    }
}
