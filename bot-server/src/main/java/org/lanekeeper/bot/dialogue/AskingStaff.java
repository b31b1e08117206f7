package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.lanekeeper.bot.recent.RecentLines;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.inbox.InboxSettings;
import org.lanekeeper.community.inbox.OfficeHours;
import org.lanekeeper.community.inbox.TalkingToStaff;
import org.lanekeeper.community.reply.ReplyPages;
import org.springframework.stereotype.Component;

/** 人工: what was said lately goes to the committee's inbox, and what is said from now on. */
@Component
class AskingStaff implements Intent {
    private static final Pattern CALL = Pattern.compile("(?:打|回)(?:个)?电话|回电");
    private static final Meaning MEANING = Meaning.of("人工", "人工", "找居委会的人", "给我回个电话", "我要投诉")
            .inMenu(40)
            .by(
                    Meaning.CLEAR,
                    "人工|真人|客服|投诉|有人管|反[映应](?:问题|情况|一下|个)|提意见|^找人[。!]?$|找[小老]\\p{IsHan}{1,2}[。!]?$|有事.{0,4}(?:问|找|跟)|(?:跟|和|找)(?:个)?人(?:说|讲|聊|谈)|有人.{0,3}[跟和]我[说讲]|找.{0,4}(?:居委|工作人员|社区干部|负责人)|(?:居委会?|工作人员|负责人).{0,3}(?:在吗|在不在|有人吗)"
                            + "|给我(?:们|家)?(?:打|回)(?:个)?电话|(?:打|回)(?:个)?电话给我|联系我|和.{0,4}(?:居委会?|工作人员).{0,4}(?:说|讲|谈)")
            .unless("号码多少|电话(?:是|号码)?多少|哪里能?找|怎么联系");

    private final TalkingToStaff talking;
    private final RecentLines recent;
    private final ReplyPages pages;
    private final PublicAddress address;
    private final Committees committees;
    private final InboxSettings settings;

    AskingStaff(
            TalkingToStaff talking,
            RecentLines recent,
            ReplyPages pages,
            PublicAddress address,
            Committees committees,
            InboxSettings settings) {
        this.talking = talking;
        this.recent = recent;
        this.pages = pages;
        this.address = address;
        this.committees = committees;
        this.settings = settings;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        talking.open(said.resident(), recent.take(said.resident()), said.text(), said.key());
        OfficeHours hours = settings.hours();
        Instant opens = hours.isOpen(said.at()) ? null : hours.nextOpening(said.at());
        String phone = committees.find(said.committeeId()).map(Committee::phone).orElse("");
        return Answer.of(StaffTexts.opened(
                opens, phone, CALL.matcher(said.text()).find(), address.replies(pages.codeFor(said.resident()))));
    }
}
