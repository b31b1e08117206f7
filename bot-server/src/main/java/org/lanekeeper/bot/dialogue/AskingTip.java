package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.tip.Tips;
import org.lanekeeper.community.tip.ToldTip;
import org.springframework.stereotype.Component;

/** 今天的提示. */
@Component
class AskingTip implements Intent {
    private static final Meaning MEANING = Meaning.of("今天的提示", "今天的提示", "健康小知识", "怎么洗手")
            .inMenu(50)
            .by(
                    Meaning.CLEAR,
                    "提示|贴士|(?:健康|安全|防病|防疫)(?:小)?(?:常识|知识)|要?注意(?:些)?(?:什么|啥)|什么要注意|什么提醒|(?:怎么|怎样|如何)?洗手|(?:怎么|怎样|如何)(?:戴|防骗|防火)|口罩(?:怎么|怎样)戴|防诈骗?|防骗");

    private final Tips tips;

    AskingTip(Tips tips) {
        this.tips = tips;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        ToldTip tip = tips.ofDay(Moments.day(said.at()), said.committeeId());
        return Answer.of("今天的提示：" + tip.title() + "\n" + tip.text());
    }
}
