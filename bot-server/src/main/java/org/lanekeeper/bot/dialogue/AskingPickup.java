package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.batch.Batches;
import org.springframework.stereotype.Component;

/** 在哪里领, 带什么. */
@Component
class AskingPickup implements Intent {
    private static final int MOST = 3;
    private static final Meaning MEANING = Meaning.of("在哪里领", "在哪里领", "到哪个药店买", "领的时候带什么", "能送上门吗")
            .by(
                    Meaning.CLEAR,
                    "(?:在|去|到|上|勒拉)?(?:哪|哪里|哪儿|啥地方|什么地方|哪个地方)(?:里|儿)?(?:去|能|可以)?(?:领|拿|买|取)|(?:哪个|哪家|什么)(?:药店|药房|点)|(?:领|取货|领货|自提).{0,4}(?:地点|地址|地方)|^(?:地址|地点)在哪")
            .by(
                    Meaning.CLEAR,
                    "几点(?:可以|能)?(?:去|开门|关门|领)|(?:要|需要)?带(?:什么|啥|身份证|户口)|(?:身份证|户口[本簿]?|证件)(?:要|需要|用)?(?:勿|不)?(?:要)?带|(?:药店|药房).{0,2}(?:哪|啥地方)|送(?:上门|到家|货|来|过来)|(?:能|可以|可不可以)(?:不能)?(?:让|帮|替)[^登报]{0,6}(?:拿|领|取)|去.{1,6}领还是|代领|领的时候")
            .unless("居委会?(?:在|几点)|快递");

    private final HeldEntries held;
    private final TellingStanding telling;
    private final Batches batches;

    AskingPickup(HeldEntries held, TellingStanding telling, Batches batches) {
        this.held = held;
        this.telling = telling;
        this.batches = batches;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> mine = held.meant(said);
        List<String> called = mine.stream()
                .flatMap(one -> telling.called(one).stream())
                .limit(MOST)
                .toList();
        if (!called.isEmpty()) {
            return Answer.of(String.join("\n\n", called) + "\n家人、邻居拿着领取码也能代领。");
        }
        String next = "轮到的时候会通知您，写明地点、时间和领取码；行动不便要送上门的，请跟居委会说。";
        return Answer.of(
                mine.isEmpty()
                        ? next + "\n您还没有登记，要登记请发：" + Texts.EXAMPLE
                        : Stream.concat(
                                        Stream.of("还没轮到您家，先不用去。" + next),
                                        mine.stream().flatMap(this::lastPlace).limit(1))
                                .collect(Collectors.joining("\n")));
    }

    private Stream<String> lastPlace(HeldEntries.Held one) {
        return batches.ofRelay(one.relay().committeeId(), one.relay().id()).stream()
                .limit(1)
                .map(batch -> "上一批是在" + batch.place() + "领的，您那一批以通知为准。");
    }
}
