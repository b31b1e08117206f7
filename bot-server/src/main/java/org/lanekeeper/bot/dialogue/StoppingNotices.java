package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.announcement.OptingOut;
import org.springframework.stereotype.Component;

/** 退订: no notices any more but calls to buy. */
@Component
class StoppingNotices implements Intent {
    private static final Meaning MEANING = Meaning.of("退订通知", "退订", "不要再发通知了", "取消订阅")
            .by(Meaning.COMMAND, "^(?:我要?|请)?(?:退订|取消订阅)(?:通知|消息|提示|短信)?(?:吧|谢谢)?$|^td$")
            // before what the notices are about: 不要再发提示了
            .by(
                    Meaning.CLEAR + 5,
                    "(?:不要|别|不用|不想)(?:再|老|总|天天)*(?:给我|跟我|向我)?(?:再)?(?:发|收到?|推送?)(?:这些|这类|这种)?(?:通知|提示|短信|消息|广告)")
            .unless("接龙|登记|恢复|怎么|为什么|没");

    private final OptingOut opting;

    StoppingNotices(OptingOut opting) {
        this.opting = opting;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        if (said.inPublic()) {
            return Answer.of("退订请单独跟我说一声「退订」，群里的消息大家都看。");
        }
        boolean anew = opting.stop(said.resident());
        String whose = said.resident().householdId() == null ? "您" : "您家";
        return Answer.of((anew ? "好的，" : "") + whose + (anew ? "以后不再收到" : "已经退订了") + (anew ? "通知和提示。" : "。") + "接龙轮到"
                + whose + "领东西时，还是会告诉您。\n想再收到，发「恢复订阅」。");
    }
}
