package org.lanekeeper.bot.dialogue;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.household.EntryText;

/** Reads what one message says of a sign-up, beside what was said before: 不对，是503 is a room of the same building. */
final class WishReader {
    private static final Pattern CORRECTION = Pattern.compile(
            "不对|不是的?[^,，。\\s是]{0,12}[,，。\\s]*(?=是|应该)|(?:名字|姓名|房号|门牌号?|楼号|地址|数量|份数|电话|手机号?)?(?:写|打|填|搞|弄|发|说)错了?|错了|应该是|改成|改为|换成|更正为?");

    private static final Pattern BUILDING =
            Pattern.compile("((?:\\d{1,5}弄)?\\d{1,4}|[一二三四五六七八九十]{1,3}|[A-Za-z])\\s*(号楼|栋|幢|座|号)(?!\\s*[0-9])");

    private static final Pattern ROOM = Pattern.compile(
            "(?<![0-9A-Za-z第-])((?:[0-9]{1,2}单元)?(?:[0-9]{2,4}[A-Za-z]?|[零〇一二三四五六七八九]{3,4}))\\s*(?:室|房|号)?(?![0-9A-Za-z-])");

    private static final Pattern QUANTITY = Pattern.compile(
            "(?<![0-9.第])(?:[0-9]{1,4}|[一二两三四五六七八九十]{1,3})\\s*(?:人份|包|份|盒|个|只|袋|件|斤|套|瓶|箱|卷|桶|提)(?!人|月|小时|钟)|[xX×*]\\s*[0-9]");

    private static final Pattern CALLED =
            Pattern.compile("(?:名字?叫|姓名是?|名字是|户主是?|叫)[:：\\s]*(\\p{IsHan}{2,4}?)(?=[,，。\\s0-9]|手机|电话|住|要|$)");

    private static final Pattern BARE_QUANTITY =
            Pattern.compile("(?:改成|改为|换成|要|改)\\s*([0-9]{1,2}|[一二两三四五六七八九])[。.!]?$");

    private static final String NUMERALS = "零一二三四五六七八九";

    private WishReader() {}

    /**
     * @param ignored words that are nobody's name though they look like one: titles, items, compounds
     * @param doors which there are, for what may be a door or a sum
     * @param before what was said until now
     */
    static Wish read(String said, Collection<String> ignored, Predicate<Address> doors, Wish before) {
        String written = Wording.written(said);
        boolean correcting = CORRECTION.matcher(written).find();
        Behalf behalf = Behalf.read(CORRECTION.matcher(written).replaceAll(" "));
        String rest = behalf.rest();
        EntryText entry = EntryText.read(rest, ignored, doors);
        Address address = entry.address();
        String building = "";
        if (address == null) {
            address = room(rest, before, correcting).orElse(null);
            building = address == null ? building(rest) : "";
        }
        String name = Names.isPlausible(entry.name())
                ? entry.name()
                : behalf.name().isEmpty() ? called(written) : behalf.name();
        return new Wish(
                address, building, name, entry.phone(), quantity(written, entry), behalf.forOthers(), entry.several());
    }

    /** 她叫王秀英 手机… */
    private static String called(String written) {
        Matcher called = CALLED.matcher(written);
        return called.find() && Names.isPlausible(called.group(1)) ? called.group(1) : "";
    }

    /** A room alone belongs to the building that was said before. */
    private static Optional<Address> room(String rest, Wish before, boolean correcting) {
        Matcher room = ROOM.matcher(rest);
        boolean waited = !before.building().isEmpty();
        if (!waited && (before.address() == null || !correcting) || !room.find()) {
            return Optional.empty();
        }
        String building = waited
                ? before.building()
                : Address.buildingDisplay(before.address().building())
                        + (before.address().unit().isEmpty() || room.group(1).contains("单元")
                                ? ""
                                : before.address().unit() + "单元");
        return AddressReader.find(building + room.group(1)).map(AddressReader.Found::address);
    }

    private static String building(String rest) {
        Matcher building = BUILDING.matcher(rest);
        return !building.find()
                ? ""
                : AddressReader.find(building.group(1) + building.group(2) + "101")
                        .map(it -> Address.buildingDisplay(it.address().building()))
                        .orElse("");
    }

    private static int quantity(String written, EntryText entry) {
        Matcher bare = BARE_QUANTITY.matcher(written);
        if (bare.find()) {
            int numeral = NUMERALS.indexOf(bare.group(1));
            return bare.group(1).equals("两") ? 2 : numeral > 0 ? numeral : Integer.parseInt(bare.group(1));
        }
        return entry.quantity() > 1 || QUANTITY.matcher(written).find() ? entry.quantity() : 0;
    }
}
