package org.lanekeeper.bot.dialogue;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 接龙 3-502 张三 2包, in whichever words. An address alone is meant so as well. */
@Component
class Joining implements Intent {
    private static final Pattern SIGN_UP =
            Pattern.compile("^[^\\p{IsHan}]*(?:我要|我想|帮我)?(?:接龙|报名|登记|预约|预订)(?!.*(?:怎么|什么|吗|几号了))");
    private static final Pattern WONDERS =
            Pattern.compile("(?:吗|呢|么|不|没有?|伐)[?。!]*$|[?]|什么|啥|哪|怎么|多少|是不是|已经|先.{0,4}先|几[个点号时户家钿块元份包]|价|钱");
    private static final Pattern REQUEST = Pattern.compile("帮|麻烦|请|替|给");
    private static final Pattern DOOR_FIRST = Pattern.compile("[1-9]\\d{3,6}[a-d]?(?:[\\s,，].{0,30})?");
    private static final Meaning MEANING = Meaning.of(
                    "登记", "接龙 3-502 张三 2包", "我要报名", "帮王阿姨报名 12号401 13800000000", "给我爸妈也报一个", "三号楼五零二 张三 两包")
            .inMenu(10)
            .by(Meaning.USUAL, "接龙|报名|登记|预约|预订|预定|报[个各]?名|登个?记|(?:也|给我|帮我)报一个|报一个吧?$")
            .by(Meaning.USUAL, "(?:帮|替|代|给).{1,8}(?:报|登|订)一?[个下份]?")
            .by(
                    Meaning.USUAL,
                    "^(?:我|俺|阿拉|咱|您好|你好|请问|,|，|\\s)*(?:们?家|屋里)?也?(?:想|想要|要|需要)(?:买|订|领|口罩|酒精|菜|[一二两三四五六七八九0-9]+[包份盒个只])")
            .by(
                    Meaning.USUAL,
                    "[,，。\\s]\\s*(?:我|俺|阿拉|咱)?(?:们?家|屋里)?也?(?:想|想要|要|需要)(?:买|订|领)?(?:口罩|酒精|[一二两三四五六七八九0-9]+[包份盒个只])"
                            + "|^(?:口罩|酒精)\\s*[一二两三四五六七八九0-9]+[包份盒个只瓶]$")
            .by(Meaning.USUAL, "^(?:我|俺|阿拉|咱)(?:们?家)?也?要$|也要一?[份瓶包个盒]?$")
            .by(Meaning.USUAL, "^(?:给我|我)?(?:也)?(?:来|买|订)[一二两三四五六七八九0-9]+[包份盒个只]")
            .by(
                    Meaning.USUAL,
                    "(?:家|人)要[一二两三四五六七八九0-9]+[包份盒个只]|^[算加]我(?:家)?一个|^(?:我|我家)?也?参加$|也来一[份个]|(?:我|我家)要一[份包个盒瓶]|^[\\p{IsHan}]{2,4}[一二两三四五六七八九0-9]+[包份盒瓶](?:[,，。!]|谢谢)*$");

    /** Who registers or expects a visitor signs up for nothing. */
    private static final Pattern VISITORS = Pattern.compile("访客|来访|通行码|邀请.{0,6}(?:客人|人|亲戚|朋友)");

    private final Booking booking;
    private final SignupReading reading;

    Joining(Booking booking, SignupReading reading) {
        this.booking = booking;
        this.reading = reading;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public int most() {
        return Meaning.COMMAND;
    }

    @Override
    public int likelihood(Wording wording) {
        if (wording.has(VISITORS)) {
            return 0;
        }
        if (wording.address().isEmpty() && !isDoorAlone(wording)) {
            boolean wonders = wording.has(WONDERS) && !wording.has(REQUEST);
            // whoever wonders about signing up has not done so: asked back rather than entered
            return wonders ? Math.min(MEANING.likelihood(wording), Meaning.SURE - 1) : MEANING.likelihood(wording);
        }
        boolean asked = wording.has(SIGN_UP);
        // a door in a long text may be anybody's
        return asked ? Meaning.COMMAND : wording.isLong() ? 0 : Meaning.USUAL;
    }

    /** 3502 张三, and nothing that asks: which door is meant is asked back before anybody is entered. */
    private static boolean isDoorAlone(Wording wording) {
        return DOOR_FIRST.matcher(wording.text()).matches() && !wording.has(WONDERS) && wording.mayNameDoor();
    }

    /** An address may be where something happened. */
    @Override
    public boolean isClear(Said said) {
        return likelihood(said.wording()) >= Meaning.COMMAND;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        Draft draft = Draft.empty().saying(reading.read(said, Wish.NOTHING), said.text());
        // chosen from the menu without a word: nobody is signed up by a single figure
        return booking.proceed(said, said.text().isEmpty() ? draft.toBeCounted() : draft);
    }
}
