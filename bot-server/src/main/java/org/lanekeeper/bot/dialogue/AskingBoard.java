package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.ledger.Receipt;
import org.springframework.stereotype.Component;

/** 看名单, 回执码: the pages where everybody sees the queue, and what proves the own place in it. */
@Component
class AskingBoard implements Intent {
    private static final int MOST = 3;
    private static final Meaning MEANING = Meaning.of("看名单", "看名单", "网页链接", "我的回执码")
            .by(Meaning.CLEAR, "名单|看大家|公示|公告|网页|网址|链接|回执|账本|在哪里?看(?:排队|号)")
            .unless("https?:|真的|假的");

    private final OpenRelays relays;
    private final HeldEntries held;
    private final PublicAddress pages;
    private final Contacts contacts;

    AskingBoard(OpenRelays relays, HeldEntries held, PublicAddress pages, Contacts contacts) {
        this.relays = relays;
        this.held = held;
        this.pages = pages;
        this.contacts = contacts;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<String> lines = relays.current(said).stream()
                .limit(MOST)
                .map(relay -> Texts.titled(relay) + "排队和账本：" + pages.board(relay.id()))
                .collect(Collectors.toList());
        if (lines.isEmpty()) {
            return Answer.of(Texts.noRelay(contacts.phone(said)));
        }
        held.own(said).stream()
                .limit(MOST)
                .map(one -> "第 " + one.entry().number() + " 号的回执码："
                        + Receipt.display(one.entry().receipt()) + "\n凭号码和回执码查："
                        + pages.standing(one.relay().id()))
                .forEach(lines::add);
        return Answer.of(String.join("\n", lines));
    }
}
