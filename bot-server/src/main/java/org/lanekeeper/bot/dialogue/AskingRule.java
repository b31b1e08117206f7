package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RuleSentence;
import org.springframework.stereotype.Component;

/** 规则是什么: the sentence that stands on the board. */
@Component
class AskingRule implements Intent {
    /** More do not fit into one answer. */
    private static final int MOST = 3;

    private static final Meaning MEANING = Meaning.of("看规则", "规则是什么", "按什么顺序排", "每户能买几份")
            .by(Meaning.CLEAR, "规则|先到先得|先来后到|排法|先(?:登记|报|来|订)先|摇号|抽签|先后|排队还是|插队|公平|按(?:什么|啥|哪样).{0,4}[排序发]|怎么排(?!到)")
            .by(
                    Meaning.COMMAND,
                    "(?:每|一)个?(?:户|家|人)(?:人家)?(?:能|可以|限|最多|领|买|发|登记|报)*(?:几|多少)(?:个|包|份|盒|只|家|户)?|限(?:几|多少)(?:个|包|份)")
            .by(Meaning.CLEAR, "谁(?:可以|能)|(?:租户|租房|租客|外地人?|没户口)的?.{0,4}(?:能|可以).{0,4}(?:买|登记|领|报名)")
            .unless("排到几|第几");

    private final OpenRelays relays;
    private final Contacts contacts;
    private final PublicAddress pages;

    AskingRule(OpenRelays relays, Contacts contacts, PublicAddress pages) {
        this.relays = relays;
        this.contacts = contacts;
        this.pages = pages;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<Relay> current = relays.current(said);
        if (current.isEmpty()) {
            return Answer.of(Texts.noRelay(contacts.phone(said)));
        }
        String told = current.stream()
                .limit(MOST)
                .map(relay -> Texts.titled(relay) + RuleSentence.of(relay) + "\n看排队：" + pages.board(relay.id()))
                .collect(Collectors.joining("\n"));
        String others = current.stream().skip(MOST).map(Texts::titled).collect(Collectors.joining("、"));
        return Answer.of(
                others.isEmpty()
                        ? told
                        : "%s\n还有%s。要看，请把名字带上，例如：%s的规则"
                                .formatted(told, others, current.get(MOST).title()));
    }
}
