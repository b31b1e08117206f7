package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** 谢谢, 知道了: the end of a talk. */
@Component
class Thanking implements Intent {
    private static final Meaning MEANING = Meaning.of("道谢", "谢谢", "辛苦了", "知道了", "好的谢谢")
            .by(
                    Meaning.CLEAR,
                    "^(?:好的?|行|嗯+|哦+|收到|知道了?|明白了?|晓得了?|了解|ok|okay|谢谢|多谢|感谢|非常感谢|太感谢了?|感恩|辛苦了?|你们|您|你|啦|啊|了|哈|的|大家|居委会?|社区|老师|工作人员|小巷管家|[,，。!~\\s])+$")
            .unless("^(?!.*(?:谢|感恩|辛苦|收到|知道|明白|晓得|了解))(?!(?:好的?|行|嗯+|哦+|ok|okay)(?:[,，。!~\\s]|了|的|哈|啊|啦)*$)");

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
        return Answer.of("不用谢。有事随时发消息，想知道能办什么，发「帮助」。");
    }
}
