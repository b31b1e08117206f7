package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 怎么取消: told, not done. */
@Component
class AskingHowToWithdraw implements Intent {
    private static final Meaning MEANING = Meaning.of("怎么退出", "怎么退出", "怎么取消登记", "登记了能退吗")
            .by(
                    Meaning.COMMAND,
                    "(?:怎么|怎样|如何|咋)(?:样)?(?:才能)?(?:退|取消|撤)|退.{0,3}(?:怎么|如何|咋)|(?:能不能|可不可以)(?:退|取消)|(?:可以|能)(?:退|取消|撤)(?:出|销|掉)?吗")
            .by(Meaning.COMMAND, "不(?:想)?要了(?:该)?(?:怎么|咋|如何)");

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        return Answer.of("还没轮到就可以退。请发「退出接龙」，会先问您一遍，照着回复才退。\n退了以后号码不再保留；再登记，排新的号。");
    }
}
