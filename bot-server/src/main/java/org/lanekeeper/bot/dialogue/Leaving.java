package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 算了, while nothing is open. */
@Component
class Leaving implements Intent {
    private static final Meaning MEANING = Meaning.of("算了", "算了", "不登记了", "没事了")
            .by(Meaning.COMMAND, "^(?:那就?|还是)?算[了啦]")
            .by(Meaning.CLEAR, "^(?:我)?(?:先)?不用?(?:弄|登记|报|报名|接龙)了(?:吧|谢谢)?$|^(?:没事了?[,，。!]?)+$|^没什么$|当我没说");

    private final Asking asking;

    Leaving(Asking asking) {
        this.asking = asking;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    /** To the staff, it is said to them. */
    @Override
    public boolean isClear(Said said) {
        return false;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        asking.close(said);
        return Answer.of("好的。已经登记的号还在；真的不要了，发「退出接龙」。");
    }
}
