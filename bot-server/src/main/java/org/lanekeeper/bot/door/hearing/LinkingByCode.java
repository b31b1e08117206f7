package org.lanekeeper.bot.door.hearing;

import java.util.Optional;
import org.lanekeeper.community.group.GroupCode;
import org.lanekeeper.community.group.LinkOutcome;
import org.lanekeeper.community.group.LinkingGroup;
import org.springframework.stereotype.Component;

/** 绑定 K7P3-9QXM, typed into a group: tells the group what it will hear from now on. */
@Component
class LinkingByCode {
    private final LinkingGroup linking;

    LinkingByCode(LinkingGroup linking) {
        this.linking = linking;
    }

    /** Nothing if no code was typed. */
    Optional<String> answer(Heard heard) {
        Optional<String> code = GroupCode.in(heard.text());
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if (!(heard.chat() instanceof Heard.Group group)) {
            return Optional.of("绑定码要发在群里：在那个群里 @我，再发一次。码还能用。");
        }
        return Optional.of(word(heard, linking.link(heard.platform(), heard.account(), group.chatId(), code.get())));
    }

    private static String word(Heard heard, LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Linked linked) {
            return "绑定好了，这个群归「" + linked.scope() + "」。"
                    + (heard.platform().writesToGroups() || linked.group().robot() != null
                            ? "以后接龙开始、快满、结束和叫号，都会发在这里。\n想知道接龙到哪儿了，@我 发「进度」。"
                            : "这里 @我 发「进度」就能查接龙。\n要我主动发通知，还要请居委会在后台「群」里给这个群选一个群机器人。");
        }
        if (outcome instanceof LinkOutcome.Expired) {
            return "这个绑定码过期了，请居委会在后台「群」里再生成一个。";
        }
        if (outcome instanceof LinkOutcome.Used) {
            return "这个绑定码已经用在别的群了，一个码只能用一次。请居委会在后台「群」里再生成一个。";
        }
        return outcome instanceof LinkOutcome.Taken
                ? "这个群已经归另一个居委会，要先请他们在后台解除绑定。"
                : "没有这个绑定码，请对照后台上的码再发一次，例如：绑定 K7P3-9QXM";
    }
}
