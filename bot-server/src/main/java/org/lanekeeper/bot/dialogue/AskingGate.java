package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.visit.InvitedGates;
import org.springframework.stereotype.Component;

/** 访客登记: the page of each gate, to be opened here or sent on to whoever comes. */
@Component
class AskingGate implements Intent {
    private static final int MOST = 8;
    private static final Meaning MEANING = Meaning.of("访客登记", "访客登记", "来访登记", "客人怎么登记", "通行码怎么办")
            .by(Meaning.COMMAND, "访客|来访|通行码|(?:客人|亲戚|朋友|外人|外来).{0,6}(?:登记|进小区|进门|进来)|(?:进|入)(?:小区|门)(?:要|怎么)?登记")
            .unless("邀请|https?:");

    private final InvitedGates gates;
    private final PublicAddress pages;
    private final Contacts contacts;

    AskingGate(InvitedGates gates, PublicAddress pages, Contacts contacts) {
        this.gates = gates;
        this.pages = pages;
        this.contacts = contacts;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<InvitedGates.Way> ways = gates.of(said.committeeId(), null);
        if (ways.isEmpty()) {
            String phone = contacts.phone(said);
            return Answer.of("访客请到小区门口，请门卫帮忙登记。" + (phone.isEmpty() ? "" : "居委会电话：" + phone));
        }
        String links = ways.stream()
                .limit(MOST)
                .map(way -> way.gate() + "：" + pages.gate(way.poster()))
                .collect(Collectors.joining("\n"));
        return Answer.of("来访的人点开填一下，就有通行码：\n" + links + "\n您家要来客人，发「邀请访客」，客人少填几样。");
    }
}
