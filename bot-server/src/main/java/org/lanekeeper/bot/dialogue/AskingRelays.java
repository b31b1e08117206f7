package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Component;

/** 现在有什么接龙, 什么时候开始, 什么时候截止. */
@Component
class AskingRelays implements Intent {
    private static final int MOST = 5;
    private static final Meaning MEANING = Meaning.of("有什么接龙", "现在有什么接龙", "什么时候开始登记", "什么时候截止")
            .by(
                    Meaning.COMMAND,
                    "有(?:什么|啥|哪些|没有)?(?:可以|能)?(?:接龙|登记的|买的)(?:吗|没)?$|有啥可以买|有(?:什么|啥|哪些).{0,3}可以(?:登记|买|订)|(?:登记|接龙|报名)到(?:什么时[候侯]|几时|几号|哪天)|有(?:什么|啥)好(?:登记|买|订|接龙)的|有什么可以(?:买|登记|订)|有(?:什么|啥|哪些)接龙|有接龙[吗没]")
            .by(Meaning.COMMAND, "(?:现在|今天)?(?:能|可以|有啥能)(?:登记|预约|报名|接龙|买|订)(?:些)?(?:什么|啥)|卖(?:什么|啥)")
            .by(
                    Meaning.COMMAND,
                    "(?:什么时候|什么时侯|啥时候|几时|几点|几号|哪天)(?:开始|截止|结束|开放|开抢)|开始(?:登记|接龙|报名)?了?(?:吗|没|没有)$|(?:登记|接龙|报名)开始了")
            .by(Meaning.COMMAND, "下一?[轮次批](?:什么时候|啥时候|几时|哪天)|有下一?[轮次]");

    private final OpenRelays relays;
    private final Contacts contacts;

    AskingRelays(OpenRelays relays, Contacts contacts) {
        this.relays = relays;
        this.contacts = contacts;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<Relay> current = relays.current(said);
        if (current.isEmpty()) {
            return Answer.of(Texts.noRelay(contacts.phone(said)));
        }
        String lines =
                current.stream().limit(MOST).map(relay -> line(said, relay)).collect(Collectors.joining("\n"));
        return Answer.of(lines + "\n要登记请发：" + Texts.EXAMPLE);
    }

    private static String line(Said said, Relay relay) {
        return Texts.titled(relay)
                + switch (relay.phaseAt(said.at())) {
                    case OPEN -> "正在登记，" + Moments.at(relay.closesAt()) + " 截止。";
                    case NOT_YET_OPEN -> "还没开始，" + Moments.at(relay.opensAt()) + " 开始登记。";
                    case CLOSED, HIDDEN -> "已经结束登记。下一轮会在这里通知。";
                };
    }
}
