package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 怎么登记. */
@Component
class AskingHowToJoin implements Intent {
    private static final Meaning MEANING = Meaning.of("怎么登记", "怎么登记", "怎么报名", "登记怎么写")
            .by(Meaning.CLEAR, "(?:怎么|怎样|如何|咋|哪能)(?:样)?(?:才能)?(?:写|填|接龙|登记|报名|预约|预订|预定|买|领|参加|弄|整)")
            .by(
                    Meaning.CLEAR,
                    "(?:登记|报名|接龙)(?:要|得)?(?:怎么|写什么|写些?啥|填什么)|要[写填]些?(?:什么|啥)|(?:哪里|哪儿|啥地方)(?:能|可以)?(?:登记|报名)|格式|(?:接龙|登记|报名)是?怎么")
            .unless("不知道怎么弄")
            .by(Meaning.CLEAR, "不会(?:登记|报名|接龙|弄|写|用|填|发)");

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        return Answer.of(Texts.howToJoin(said.resident().platform()));
    }
}
