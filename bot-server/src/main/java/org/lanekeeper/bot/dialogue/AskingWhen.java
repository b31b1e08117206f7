package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 什么时候轮到我: a forecast where the batches so far allow one, and an honest "not known" where they do not. */
@Component
class AskingWhen implements Intent {
    private static final int MOST = 3;
    private static final String WHEN = "(?:什么时[候侯]|啥时候|几时|哪一?天|啥辰光|撒辰光|么子时候|何时|几号能|多久|多长时间|几天|多少天)";
    private static final Meaning MEANING = Meaning.of("什么时候轮到", "什么时候轮到我", "什么时候能买", "还要等多久", "货到了吗")
            .by(
                    Meaning.CLEAR,
                    WHEN + ".{0,6}(?:买|领|轮|到|拿|发|有货|来|取|叫)|(?:轮到|领|拿|发|到|来|等|要).{0,4}" + WHEN + "|^" + WHEN
                            + "(?:呢|啊)?$")
            .by(Meaning.CLEAR, "等了.{1,8}(?:天|礼拜|星期|周|月).{0,6}(?:没|不)")
            .by(
                    Meaning.CLEAR,
                    "(?:货|口罩|酒精|东西).{0,4}[到来]了(?:吗|没|伐)|(?:今天|明天|后天|这周|下周|[这下]个?(?:礼拜|星期))(?:能|可以)(?:买|领|拿|取|轮)(?:到)?(?:吗|么)")
            .unless("(?:登记|接龙|报名)到|开始|截止|结束|下一?[轮次批]|几点");

    private final HeldEntries held;
    private final TellingStanding telling;
    private final AskingRelays relays;

    AskingWhen(HeldEntries held, TellingStanding telling, AskingRelays relays) {
        this.held = held;
        this.telling = telling;
        this.relays = relays;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> mine = held.meant(said);
        if (mine.isEmpty()) {
            return relays.answer(said).thenApply(it -> new Answer("您还没有登记，登记了才能排队。\n" + it.text(), it.lasting()));
        }
        return Answer.of(mine.subList(Math.max(0, mine.size() - MOST), mine.size()).stream()
                .map(telling::when)
                .collect(Collectors.joining("\n\n")));
    }
}
