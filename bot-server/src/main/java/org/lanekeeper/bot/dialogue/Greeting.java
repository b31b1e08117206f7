package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 您好. */
@Component
class Greeting implements Intent {
    private static final Meaning MEANING = Meaning.of("问候", "您好", "你好", "早上好", "在吗", "有人吗")
            .by(
                    Meaning.CLEAR,
                    "^(?:您好|你好|侬好|大家好|(?:各位)?老师(?:您|你|们)?好|(?:早上|上午|中午|下午|晚上)好|早安?|晚安|在吗|在不在|有人(?:在)?吗|喂|嗨|哈喽|hi|hello|hey)(?:[呀啊哦哈,，。!~\\s]|老师|小巷管家|居委会?|您好|你好|在吗|有人吗)*$")
            .by(Meaning.SURE, "^(?:您好|你好|侬好|大家好|早上好|下午好|晚上好).{0,6}$|^[\\p{IsHan}]{0,8}(?:您好|你好)[呀啊!。]?$");

    private final Intents intents;
    private final Offering offering;

    Greeting(Intents intents, Offering offering) {
        this.intents = intents;
        this.offering = offering;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public boolean isClear(Said said) {
        return false;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        return Answer.of(Texts.greeting(offering.lines(said.saying(said.resident(), ""), intents.menu())));
    }
}
