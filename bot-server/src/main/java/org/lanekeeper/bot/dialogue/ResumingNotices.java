package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.announcement.OptingOut;
import org.springframework.stereotype.Component;

/** 恢复订阅, after 退订. */
@Component
class ResumingNotices implements Intent {
    private static final Meaning MEANING = Meaning.of("恢复订阅", "恢复订阅", "重新订阅", "取消退订")
            .by(Meaning.COMMAND, "^(?:我要?|请)?(?:恢复|重新|再次?)(?:订阅|接收|收)(?:通知|消息|提示)?(?:吧|谢谢)?$|^(?:我要)?订阅(?:通知|提示)$")
            .by(Meaning.CLEAR + 5, "(?:恢复|重新)订阅|取消退订|(?:又|还是)(?:想|要)收(?:到)?(?:通知|提示)");

    private final OptingOut opting;

    ResumingNotices(OptingOut opting) {
        this.opting = opting;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        if (said.inPublic()) {
            return Answer.of("恢复订阅请单独跟我说。");
        }
        return Answer.of(opting.resume(said.resident()) ? "好的，以后又会收到居委会的通知和提示。" : "您没有退订，通知和提示都会收到。");
    }
}
