package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 您好. */
@Component
@Order(60)
class Greeting implements Intent {
    private static final Pattern GREETED = Pattern.compile(
            "^(?:您好|你好|大家好|早上好|上午好|中午好|下午好|晚上好|早安|在吗|有人吗|谢谢|感谢|辛苦了|好的|hi|hello).{0,12}$", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean recognises(Said said) {
        return GREETED.matcher(said.text()).find();
    }

    @Override
    public boolean isClear(Said said) {
        return false;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        return Answer.of(Texts.greeting());
    }
}
