package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.lanekeeper.bot.recent.AskedDoors;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.FindingHousehold;
import org.springframework.stereotype.Component;

/**
 * 排到几号了. Of the own entries and those made for others all is told; of another door that stands in the question, the
 * number and how many are before it, which the board tells everybody as well.
 */
@Component
class AskingPlace implements Intent {
    private static final int MOST = 8;
    /** More in full is a wall of text. */
    private static final int IN_FULL = 2;

    private static final Meaning MEANING = Meaning.of("查进度", "排到几号了", "我的号", "轮到我了吗", "我登记上了吗", "我妈 5-101 排到几号了")
            .inMenu(20)
            .by(
                    Meaning.CLEAR,
                    "[排拍]?[到倒](?:第?几|多少|好多)(?:号|好|位)|几[号好](?:了|啦|咧|勒)|第几|排几号|[叫轮]到(?:几|哪|谁|啥人|我|俺|阿拉|咱)|到谁|到哪(?:里|儿)?[了啦]|还要排多|好多号")
            .by(Meaning.CLEAR, "(?:是|我的?号?是?)(?:几|多少)号|^我的?号$|多少号|号(?:码|头)?是多少|几号$")
            .by(Meaning.CLEAR, "查(?:一?下|一查|询|号|我|查|看)|^查|进度|领取码")
            .by(
                    Meaning.CLEAR,
                    "前面.{0,8}(?:几|多少)|还差(?:几|多少)|[到排](?:我|俺)们?家?(?:了|没|没有)*(?:吗|没|么)?$|(?:排|轮)?到(?:了)?(?:没有?|吗|伐)[呀啊]?$|前头|有没有我")
            .by(Meaning.CLEAR, "(?:咋|怎么|为什么|为啥).{0,4}(?:还)?(?:没|没有|不)(?:到|轮到|通知|叫|收到)|没(?:有)?收?到?通知|没(?:有)?(?:消息|动静)")
            .by(
                    Meaning.CLEAR,
                    "(?:有没有|没有?)?(?:登记?|报名|报|接龙|预约)(?:上|好|成功|过|到|进去)(?:了|名)*(?:没有|吗|没|么|不|伐)|有没有(?:登记|报)上|(?:登记|报名|报的名).{0,4}成功|登记了(?:没|吗)|报上名")
            .unless(
                    "什么时[候侯]|啥时候|啥辰光|撒辰光|么子时候|几时|哪天|几号能|(?:货|口罩|酒精|东西).{0,4}到了|(?:今天|明天|下周|礼拜|星期).{0,3}能|多久|多长时间|快递|外卖|包裹|(?:还能|还可以|可以|能)(?:登记|报名|接龙)(?:上)?吗|开始");

    private final HeldEntries held;
    private final TellingStanding telling;
    private final EndedEntries ended;
    private final FindingHousehold finding;
    private final AskedDoors asked;

    AskingPlace(
            HeldEntries held, TellingStanding telling, EndedEntries ended, FindingHousehold finding, AskedDoors asked) {
        this.asked = asked;
        this.ended = ended;
        this.held = held;
        this.telling = telling;
        this.finding = finding;
    }

    @Override
    public Meaning meaning() {
        return MEANING;
    }

    @Override
    public CompletableFuture<Answer> answer(Said said) {
        List<HeldEntries.Held> mine = held.meant(said);
        if (!mine.isEmpty()) {
            return Answer.of(mine.size() <= IN_FULL ? inFull(mine) : briefly(mine));
        }
        Optional<Address> about = said.wording().address();
        if (about.isPresent()) {
            return Answer.of(elsewhere(said, about.get()));
        }
        return Answer.of(
                Behalf.read(said.text()).forOthers()
                        ? "请把门牌一起发，例如：5-101 排到几号了"
                        : ended.words(said)
                                .orElseGet(
                                        () -> Texts.nothingHeld(said.resident().platform())));
    }

    private String inFull(List<HeldEntries.Held> mine) {
        return mine.stream().map(telling::own).collect(Collectors.joining("\n\n"));
    }

    private String briefly(List<HeldEntries.Held> mine) {
        // the newest relays count most
        String lines = mine.subList(Math.max(0, mine.size() - MOST), mine.size()).stream()
                .map(telling::briefly)
                .collect(Collectors.joining("\n"));
        return lines + "\n要看哪一户的领取码和时间，加上门牌，例如：查 3-502";
    }

    private String elsewhere(Said said, Address address) {
        if (!asked.allow(said.resident())) {
            return "今天问别家问得多了，先到这里，明天再问。\n自己家的随时可以问；看全部排队：发「看名单」。";
        }
        FindingHousehold.Match match = finding.find(said.committeeId(), address, said.text(), "", null);
        if (match instanceof FindingHousehold.Match.Several) {
            return "这个门牌有几户，请写上小区或单元，例如：3-2-502 排到几号了（3号楼2单元502）";
        }
        List<HeldEntries.Held> there = match instanceof FindingHousehold.Match.One one
                ? held.at(said, one.household().id())
                : List.of();
        return there.isEmpty()
                ? "没有查到" + address.display() + "的登记。\n要登记请发：" + Texts.EXAMPLE
                : there.stream().limit(MOST).map(telling::toOthers).collect(Collectors.joining("\n"));
    }
}
