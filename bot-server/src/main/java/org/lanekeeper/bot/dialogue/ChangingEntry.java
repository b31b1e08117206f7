package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** 改成2包, 房号写错了: once the number is given. */
@Component
class ChangingEntry implements Intent {
    private static final Meaning MEANING = Meaning.of("改登记", "改成2包", "房号写错了", "名字写错了", "修改登记")
            .by(
                    Meaning.CLEAR,
                    "改(?:成|为)|改[0-9一二两三四五六七八九](?:包|份|个|盒)|改(?:一下|电话|手机|名字|姓名|数量|份数|房号|门牌|地址)|要改|^(?:能|可以)?(?:不能)?(?:修?改)(?:登记|一下)?吗?$|修改|怎么改|换成?[0-9一二两三四五六七八九](?:包|份|个|盒)")
            .by(
                    Meaning.CLEAR,
                    "(?:写|填|打|登记|报|发|弄)错了?|(?:房号|门牌号?|楼号|名字|姓名|数量|份数|电话|地址)(?:不对|错了)|换个?(?:手机|电话)|(?:手机|电话)号?换了")
            .by(Meaning.CLEAR, "^(?:不对|错了)|^应该是|(?:多|少|再|加)(?:要|加|来|买)*[0-9一二两三四五六七八九][包份个盒瓶袋](?:吧|啊|谢谢|[,，。!])*$");

    private static final Pattern RELATIVE = Pattern.compile("(多|少|再|加)(?:要|加|来|买|给我)?[0-9一二两三四五六七八九](?:包|份|个|盒|瓶|袋)");

    private final HeldEntries held;
    private final ResizingHeld resizing;
    private final SignupReading reading;
    private final Contacts contacts;

    ChangingEntry(HeldEntries held, ResizingHeld resizing, SignupReading reading, Contacts contacts) {
        this.held = held;
        this.resizing = resizing;
        this.reading = reading;
        this.contacts = contacts;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> mine =
                held.of(said).stream().filter(HeldEntries.Held::waits).toList();
        if (mine.isEmpty()) {
            return Answer.of(Texts.nothingHeld(said.resident().platform()));
        }
        int quantity = reading.read(said, Wish.NOTHING).quantity();
        Matcher relative = RELATIVE.matcher(said.wording().text());
        if (relative.find()) {
            return byHowMany(said, mine, relative.group(1).equals("少") ? -quantity : quantity);
        }
        return quantity > 0 ? resizing.to(said, mine, quantity) : Answer.of(byStaff(said, mine));
    }

    /** 多要一包 is one more than there is. */
    private CompletableFuture<Answer> byHowMany(Said said, List<HeldEntries.Held> mine, int more) {
        if (mine.size() != 1) {
            return Answer.of("请说改成几份，例如：改成2包");
        }
        int wanted = mine.get(0).entry().quantity() + more;
        return wanted > 0 && more != 0
                ? resizing.to(said, mine, wanted)
                : Answer.of("现在是 " + mine.get(0).entry().quantity() + " 份。请说改成几份，例如：改成2包。\n都不要了，发「退出接龙」。");
    }

    private String byStaff(Said said, List<HeldEntries.Held> mine) {
        String which = mine.size() == 1 ? mine.get(0).words() + "。\n" : "";
        return which + "要改份数，发「改成2份」这样的话就行。\n姓名、门牌、电话写错了，号码不会丢，居委会核对时会改。" + Texts.ring(contacts.phone(said));
    }
}
