package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.relay.Beyond;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.relay.RelayQuotas;
import org.lanekeeper.community.relay.Snapshots;
import org.springframework.stereotype.Component;

/** 还有名额吗: what there is and how many have signed up, as on the board. */
@Component
class AskingQuota implements Intent {
    private static final int MOST = 3;
    private static final Meaning MEANING = Meaning.of("还有名额吗", "还有名额吗", "名额满了吗", "现在多少户登记了", "还能报名吗")
            .by(
                    Meaning.COMMAND,
                    "名额|还剩|剩(?:多少|几)|(?:排|报|登|已经)?满了?(?:吗|没|么)|抢完|来得及|截止了|(?:总共|一共|共)有?(?:多少|几)(?:份|包|个|户|$)")
            .by(Meaning.COMMAND, "多少(?:人|户|家).{0,4}(?:登记|报名|接龙|排)|(?:还|现在)(?:能|可以|可)(?:不能)?(?:登记|报名|接龙|买|订)(?:吗|伐|么)")
            .by(Meaning.COMMAND, "还有(?:没有)?(?:货|位置|口罩|的买|的卖)|(?:口罩|酒精|货)还有(?:吗|伐|没)|是不是没有?了")
            .unless("先给|让|(?:我|俺|阿拉|咱|自己)们?家?(?:里|还|也|都)*有");

    private final OpenRelays relays;
    private final RelayQuotas quotas;
    private final Snapshots snapshots;
    private final Contacts contacts;

    AskingQuota(OpenRelays relays, RelayQuotas quotas, Snapshots snapshots, Contacts contacts) {
        this.relays = relays;
        this.quotas = quotas;
        this.snapshots = snapshots;
        this.contacts = contacts;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<Relay> current = relays.current(said);
        return Answer.of(
                current.isEmpty()
                        ? Texts.noRelay(contacts.phone(said))
                        : current.stream()
                                .limit(MOST)
                                .map(relay -> words(said, relay))
                                .collect(Collectors.joining("\n\n")));
    }

    private String words(Said said, Relay relay) {
        RelayPhase phase = relay.phaseAt(said.at());
        if (phase == RelayPhase.NOT_YET_OPEN) {
            return Texts.notYetOpen(relay, relay.opensAt());
        }
        if (phase == RelayPhase.CLOSED) {
            return Texts.closed(relay, contacts.phone(said));
        }
        int counting = snapshots.of(relay).tally().counting();
        String so = Texts.titled(relay) + "现在有 " + counting + " 户登记了，" + Moments.at(relay.closesAt()) + " 截止。\n";
        return so + left(relay) + "\n要登记请发：" + Texts.EXAMPLE;
    }

    private String left(Relay relay) {
        if (relay.quota() == null) {
            return "没有限总数，货到一批叫一批，都可以登记。";
        }
        int free = quotas.of(relay.committeeId(), relay.id()).stream()
                .mapToInt(share -> Math.max(0, share.quota() - share.taken()))
                .sum();
        String all = "一共 " + relay.quota() + " " + relay.measure().label() + "，";
        if (relay.awaitsDraw()) {
            return all + "登记结束后摇号。";
        }
        if (free > 0) {
            return all + "还剩 " + free + " " + relay.measure().label() + (relay.perBuilding() ? "（各幢楼分开算）。" : "。");
        }
        return all + (relay.beyond() == Beyond.WAIT ? "已经排满，还可以登记排候补，有空出来按号轮到。" : "已经排满，这次不再登记。");
    }
}
