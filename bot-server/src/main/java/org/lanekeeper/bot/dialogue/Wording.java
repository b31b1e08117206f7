package org.lanekeeper.bot.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.address.AddressReader;
import org.lanekeeper.community.address.RunTogether;
import org.lanekeeper.community.household.EntryText;

/**
 * A text made ready for being understood: ordinary signs for full-width ones, small letters, spoken numerals parted from
 * what stands behind them, nothing that cannot be seen.
 */
final class Wording {
    /** Nobody asks in so many characters; what is longer is a circular, a list or a story. */
    private static final int LONG = 100;
    /** Of these only the shorter ones are compared with examples: likeness is for short questions. */
    private static final int COMPARED = 24;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\r\\n\\t]]");
    private static final Pattern SOFT = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{Nd}]");
    /** How a recogniser writes 十一 digits that somebody spoke: a telephone number. */
    private static final Pattern SPOKEN_PHONE = Pattern.compile("(?:一|幺|1)[零〇一二三四五六七八九幺]{10}");
    /** 五零二两包 is a room and a quantity: 两 is never spelt, and a room has three numerals or more. */
    private static final Pattern SPOKEN_QUANTITY = Pattern.compile(
            "(?<=[零〇一二三四五六七八九幺])(两|(?<=[零〇一二三四五六七八九]{3})[一二三四五六七八九])(?=人份|包|份|盒|个|只|袋|件|斤|套|瓶|箱|卷|桶|提)");

    /** How people begin, before they say what they want. */
    private static final Pattern OPENING =
            Pattern.compile("^(?:喂+|您好|你好|请问一?下?|麻烦您?|问一?下|那个|嗯+|呃+|哎|老师|同志|[,，。!~\\s])+(?=[^,，。!\\s]{2})");

    private static final String NUMERALS = "零一二三四五六七八九";

    private final String text;
    private final Predicate<Address> doors;
    private final String bare;
    private final int[] pairs;
    /** Many intents ask for it; null until the first does. */
    private Optional<Address> address;

    private Wording(String text, String bare, int[] pairs, Predicate<Address> doors) {
        this.text = text;
        this.bare = bare;
        this.pairs = pairs;
        this.doors = doors;
    }

    static Wording of(String said) {
        return of(said, nothing -> false);
    }

    /** @param doors which there are, for what may be a door or a sum */
    static Wording of(String said, Predicate<Address> doors) {
        String written = written(said).toLowerCase(Locale.ROOT);
        String text = OPENING.matcher(written).replaceFirst("");
        String bare = SOFT.matcher(text).replaceAll("");
        return new Wording(text, bare, pairs(bare), doors);
    }

    /** The same, where it is known which doors there are. */
    Wording among(Predicate<Address> known) {
        return new Wording(text, bare, pairs, known);
    }

    /** As it would have been typed: what is to be read for addresses, names and quantities. */
    static String written(String said) {
        String plain = UNSEEN.matcher(EntryText.narrow(said)).replaceAll("");
        String digits =
                SPOKEN_PHONE.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(digits(found.group())));
        return SPOKEN_QUANTITY
                .matcher(digits)
                .replaceAll(" $1")
                .replace('幺', '一')
                .strip();
    }

    private static String digits(String numerals) {
        StringBuilder digits = new StringBuilder();
        for (char c : numerals.toCharArray()) {
            int numeral = NUMERALS.indexOf(c);
            digits.append(c == '1' || c == '幺' ? '1' : c == '〇' ? '0' : (char) ('0' + numeral));
        }
        return digits.toString();
    }

    String text() {
        return text;
    }

    boolean isLong() {
        return text.length() > LONG;
    }

    boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    Optional<Address> address() {
        if (address == null) {
            address = AddressReader.find(text, doors).map(AddressReader.Found::address);
        }
        return address;
    }

    /** Whether a number may mean a door though nothing parts building and room. */
    boolean mayNameDoor() {
        return RunTogether.in(text).stream().anyMatch(doors);
    }

    Predicate<Address> doors() {
        return doors;
    }

    /** How alike it is to an example, 0 to 1: the share of pairs of neighbouring characters that both have. */
    double likeness(Wording example) {
        if (pairs.length == 0 || bare.length() > COMPARED || example.pairs.length == 0) {
            return !bare.isEmpty() && bare.equals(example.bare) ? 1 : 0;
        }
        int shared = 0;
        int mine = 0;
        int others = 0;
        while (mine < pairs.length && others < example.pairs.length) {
            int order = Integer.compare(pairs[mine], example.pairs[others]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (pairs.length + example.pairs.length);
    }

    /** Pairs of neighbouring characters, sorted. */
    private static int[] pairs(String bare) {
        int[] pairs = new int[Math.max(0, Math.min(bare.length(), COMPARED + 1) - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = bare.charAt(i) << 16 | bare.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
