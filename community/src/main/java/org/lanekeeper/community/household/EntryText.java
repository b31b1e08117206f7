package org.lanekeeper.community.household;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;

/**
 * A sign-up as people write it: 接龙 3-502 张三 2包 13800000000, in any order and with other words between.
 *
 * @param address null where none was understood
 * @param several whether a second household stands in the same text
 * @param name empty where none was understood; at most {@link #LONGEST_NAME} characters
 * @param phone null where none stands there
 * @param quantity 1 where none was named
 */
public record EntryText(Address address, boolean several, String name, String phone, int quantity) {
    /** Of a person's name, in characters; what is longer is none. */
    public static final int LONGEST_NAME = 30;

    /** More than any relay hands out; only keeps numbers small. */
    private static final int MOST = 1000;

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}(?!\\d)");
    private static final String MEASURE = "(?:人份|包|份|盒|个|只|袋|件|斤|套|瓶|箱|卷|桶|提)";
    private static final Pattern QUANTITY = Pattern.compile("(?<![\\d.])(\\d{1,6})\\s*" + MEASURE
            + "|[xX×*]\\s*(\\d{1,6})(?!\\d)|([一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\\s*" + MEASURE);
    private static final Pattern BARE = Pattern.compile("(?<![^\\s,，;；、])\\d{1,3}(?![^\\s,，;；、])");
    private static final Pattern FILLER = Pattern.compile("接龙|报名|登记|预约|预订|预定|我想要|我要|我想|想要|要买|购买|请问|麻烦您?|帮我|帮忙|谢谢|您好|你好"
            + "|姓名|名字|我叫|我是|户主|联系电话|手机号码?|手机|电话|地址|住址|住在|家住|我家|先生|女士|阿姨|叔叔|大爷|大妈|奶奶|爷爷|老师|一共|总共|业主|住户|本人|数量");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{IsHan}·])[的叫是]?(\\p{IsHan}{2,4}(?:[·•]\\p{IsHan}{1,12})?)(?![\\p{IsHan}·])"
                    + "|(?<![A-Za-z])([A-Za-z]{2,}(?:[ .'-][A-Za-z]+){0,3})(?![A-Za-z])");
    private static final String NUMERALS = "零一二三四五六七八九";

    /**
     * As residents write in a chat, where a bare number may mean anything.
     *
     * @param ignored words that are no name though they look like one: titles, items, compounds
     */
    public static EntryText read(String original, Collection<String> ignored) {
        return read(original, ignored, false);
    }

    /**
     * As staff write what they are told or copy from a sheet: 3-502 张三 2. Here a small number that stands alone is a
     * quantity.
     *
     * @param ignored as in {@link #read}
     */
    public static EntryText readNote(String original, Collection<String> ignored) {
        return read(original, ignored, true);
    }

    private static EntryText read(String original, Collection<String> ignored, boolean bare) {
        StringBuilder rest = new StringBuilder(narrow(original));
        String phone = cut(PHONE.matcher(rest), rest).flatMap(Mobile::read).orElse(null);
        Address address = cutAddress(rest);
        boolean several = AddressReader.find(rest.toString())
                .filter(other -> !other.address().equals(address))
                .isPresent();
        Optional<String> units = cut(QUANTITY.matcher(rest), rest);
        if (units.isEmpty() && bare) {
            units = cut(BARE.matcher(rest), rest).map(number -> number.strip() + "份");
        }
        int quantity = units.map(EntryText::quantity).orElse(1);
        return new EntryText(address, several, name(rest.toString(), ignored), phone, quantity);
    }

    private static Address cutAddress(StringBuilder rest) {
        Optional<AddressReader.Found> found = AddressReader.find(rest.toString());
        found.ifPresent(it -> rest.replace(it.start(), it.end(), " "));
        return found.map(AddressReader.Found::address).orElse(null);
    }

    private static Optional<String> cut(Matcher matcher, StringBuilder rest) {
        if (!matcher.find()) {
            return Optional.empty();
        }
        String found = matcher.group();
        rest.replace(matcher.start(), matcher.end(), " ");
        return Optional.of(found);
    }

    private static int quantity(String found) {
        Matcher matcher = QUANTITY.matcher(found);
        if (!matcher.find()) {
            return 1;
        }
        String digits = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        int number = digits != null ? Integer.parseInt(digits) : counted(matcher.group(3));
        return Math.max(1, Math.min(number, MOST));
    }

    private static int counted(String numerals) {
        int total = 0;
        int pending = -1;
        for (char c : numerals.toCharArray()) {
            if (c == '十') {
                total = (pending < 0 ? 1 : pending) * 10;
                pending = 0;
            } else {
                pending = c == '两' ? 2 : NUMERALS.indexOf(c);
            }
        }
        return total + Math.max(pending, 0);
    }

    private static String name(String rest, Collection<String> ignored) {
        String bare = rest;
        for (String word : ignored) {
            bare = word.isBlank() ? bare : bare.replace(word, " ");
        }
        Matcher matcher = NAME.matcher(FILLER.matcher(bare).replaceAll(" "));
        if (!matcher.find()) {
            return "";
        }
        String name = (matcher.group(1) != null ? matcher.group(1) : matcher.group(2)).replace('•', '·');
        return name.length() <= LONGEST_NAME ? name : "";
    }

    /** Full-width signs as their ordinary ones, each in its place. */
    public static String narrow(String text) {
        StringBuilder narrowed = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            boolean wide = c >= '！' && c <= '～';
            narrowed.append(wide ? (char) (c - '！' + '!') : c == '　' ? ' ' : c);
        }
        return narrowed.toString();
    }
}
