package org.lanekeeper.bot.dialogue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.visit.Invitation;
import org.lanekeeper.community.visit.InvitingVisitor;
import org.springframework.stereotype.Component;

/** 邀请访客: a link for whoever a household expects, good for a day. */
@Component
class Inviting implements Intent {
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern GUESTS =
            Pattern.compile("(\\d{1,3}|[一二两三四五六七八九十])\\s*(?:个|位|名)?(?:人|客人|访客|亲戚|朋友|位|个)");
    private static final Meaning MEANING = Meaning.of("邀请访客", "邀请访客", "邀请 3 个人", "我家要来客人")
            .by(Meaning.COMMAND, "邀请|(?:要|会)?来(?:几|\\d{1,2}|[一二两三四五六七八九十])?(?:个|位)?(?:客人|亲戚)")
            .unless("https?:|登记");

    private final InvitingVisitor inviting;
    private final PublicAddress pages;

    Inviting(InvitingVisitor inviting, PublicAddress pages) {
        this.inviting = inviting;
        this.pages = pages;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        if (said.resident().householdId() == null) {
            return Answer.of("还不知道您家是哪一户，所以不能发邀请。\n客人可以自己登记：发「访客登记」拿链接。\n要绑定门牌，请发「人工」找居委会。");
        }
        int guests = guests(said.text());
        if (guests > InvitingVisitor.MOST_GUESTS) {
            return Answer.of("一次最多邀请 " + InvitingVisitor.MOST_GUESTS + " 个人，多了请分几次发。比如：邀请 5 个人");
        }
        Optional<Invitation> invitation =
                inviting.invite(said.resident(), guests, said.at().plus(GOOD_FOR), said.key());
        return Answer.of(invitation
                .map(it -> "把这个链接转给客人，" + it.guests() + " 个人可以用，到 " + Moments.at(it.validUntil()) + " 为止：\n"
                        + pages.invitation(it.code()) + "\n客人不用填门牌。没有手机的客人，把邀请码 " + it.spoken()
                        + " 报给门卫就行。\n人多就发：邀请 3 个人")
                .orElse("您已经有 " + InvitingVisitor.MOST_OPEN + " 个邀请还没用完，先用那些吧；过一天会自动失效。"));
    }

    /** One where nothing is said. */
    private static int guests(String text) {
        Matcher said = GUESTS.matcher(text);
        if (!said.find()) {
            return 1;
        }
        String number = said.group(1);
        if (Character.isDigit(number.charAt(0))) {
            return Math.max(1, Integer.parseInt(number));
        }
        return number.equals("两") ? 2 : number.equals("十") ? 10 : NUMERALS.indexOf(number) + 1;
    }
}
