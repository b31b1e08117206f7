package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 帮助, ?, 你能干什么. */
@Component
class AskingHelp implements Intent {
    private static final Meaning MEANING = Meaning.of("帮助", "帮助", "菜单", "你能干什么", "怎么用")
            .by(Meaning.CLEAR, "^(?:帮助|帮忙|help|菜单|说明|功能|[?？]+)[。!]?$|使用说明")
            .by(Meaning.CLEAR, "(?:怎么|怎样|如何|咋)(?:使?用|操作)|不知道怎么(?!登|报|接|买)")
            .by(
                    Meaning.CLEAR,
                    "(?:能|会|可以)(?:干|做|办)?(?:些)?(?:什么|啥)(?:事)?$|(?:什么|哪些|啥)功能|(?:能|会|可以)(?:都)?帮我(?:做|干|办)|^你是(?:谁|什么|机器人)|干什么的|我该怎么办");

    private final Intents intents;
    private final Offering offering;

    AskingHelp(Intents intents, Offering offering) {
        this.intents = intents;
        this.offering = offering;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        return Answer.of(Texts.menu(
                offering.lines(said.saying(said.resident(), ""), intents.menu()),
                said.resident().platform()));
    }
}
