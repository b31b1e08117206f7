package org.lanekeeper.community.address;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms in which addresses are written, for plain text. Each is tried where a word or number begins, the earlier
 * before the later. Nothing in them repeats without a bound, so that a text is read in a time that grows with its
 * length and no faster.
 */
final class Forms {
    private static final String HOUSE_WORD = "(?:号楼|号栋|号幢|号座|幢|栋|座|#楼|楼|#)";
    static final String SIDE = "甲乙丙丁戊东西南北中";

    /** 3, 3A, B, B2, 东. */
    private static final String HOUSE = "(?:\\d{1,4}[A-Z]?|[A-Z]\\d{0,3}|(?<!\\p{IsHan})[" + SIDE + "]\\d{0,2})";
    /**
     * Where only a dash tells: no telephone code (021), no year, no range of doors (101-602), and of letters only those
     * that buildings go by (a mask is an N95).
     */
    private static final String BARE_HOUSE =
            "(?![12]0[1-9] ?- ?\\d{3}(?!\\d))(?:00?[1-9]|0[1-9]|[1-9]\\d?[A-H]?|[12]\\d\\d|[A-F]\\d{1,2}|[A-Z]|(?<!\\p{IsHan})["
                    + SIDE + "]\\d?)(?![0-9A-Z])";

    private static final String UNIT =
            "(?:(?<unit>\\d{1,2}|[A-Z]\\d?|[" + SIDE + "左右]) ?(?:号单元|号门|单元|门洞|门|梯|#|-)[ ,.(-]{0,3})?";
    private static final String FLOOR = "(?:(?<floor>\\d{1,2}) ?(?:楼|层)[ ,-]?)?";
    private static final String GAP = "[ ,.、:/()-]{0,3}";

    /** 万师傅 and 包阿姨 are people. */
    private static final String NO_PERSON = "(?!阿姨|叔|伯|师傅|先生|女士|小姐|老师|大爷|大妈|奶奶|爷爷|某|总)";

    /** Whatever is counted or measured by such a number is no room: 502人, 120元. */
    private static final String MEASURE =
            "(?:月|日|点|年|时|分|秒|包|份|盒|个|只|袋|件|斤|人|元|块|钱|次|票|位|级|平|米|厘|克|升|瓶|箱|卷|桶|提|套|%|℃|°|度|岁|路|线|天"
                    + "|毫|公|万|千|百|弄|号?(?:楼(?![上下道长梯])|栋|幢|线|院|文)|座(?!机)|单元|层|门\\d)" + NO_PERSON;

    /** A digit more, a decimal, a time, a range, another number of a telephone, a measure. */
    private static final String NO_MORE = "(?![0-9A-Z]|[.:]\\d{1,2}(?!\\d| ?" + MEASURE + ")"
            + "| ?(?:-|到|至) ?(?!1[3-9]\\d-?\\d{4}-?\\d{4}(?!\\d)|\\d{1,2} ?" + MEASURE + ")\\d|" + MEASURE + "| "
            + MEASURE
            + "(?!\\p{IsHan}))";

    private static final String SUFFIX = "(?: ?(?:号室|号房|房间|室|房|号|户(?!型)))?";
    private static final String LETTER = "(?:-?[A-Z](?![0-9A-Z]))?";
    private static final String NAMED = "(?:附|底商|商铺|门面|门市|车库|地下室?|负)\\d{1,5}(?![0-9])|地下室";

    private static final String FULL_ROOM = "(?<room>" + NAMED + "|[A-Z]?\\d{3,5}" + LETTER + ")" + NO_MORE + SUFFIX;
    /** Behind a word for building two digits are a room, unless anything at all might be counted by them. */
    private static final String SHORT_ROOM =
            "(?<short>(?<!\\d ?-)\\d{2}" + LETTER + ")(?! ?(?:家|户|名|号|所|台|辆|多|几|余|[./]\\d|" + MEASURE + "))" + NO_MORE;

    /** 5楼2号, 2室. */
    private static final String DOOR = "(?<door>\\d{1,2}[A-Z]?) ?(?:室|(?<=\\d ?[楼层].{0,4})号)(?![0-9A-Z]|楼|栋|幢)";

    private static final String ROOM = "(?:" + FULL_ROOM + "|" + DOOR + "|" + SHORT_ROOM + ")";
    /** Where only a dash tells, a room has a floor and a door, and 300 is a sum. */
    private static final String BARE_ROOM =
            "(?<room>" + NAMED + "|(?!\\d{1,2}00(?!\\d))0?[1-9]\\d{2,3}(?!\\d)" + LETTER + ")" + NO_MORE + SUFFIX;

    private static final String NO_YEAR = "(?!(?:19|20)\\d\\d(?!\\d))";

    /** A number goes on before it: 3-5号楼. */
    private static final String EDGE = "(?<![0-9A-Z]|[0-9] ?-)";

    private static final String HOUSE_EDGE = EDGE + "(?<![月第])";
    /** Where building and room change places, no other room may stand behind. */
    private static final String NO_ROOM_BEHIND = "(?![0-9A-Z]|[ ,.、(-]{0,2}\\d{2,5}(?:室|[ ,]|$))";

    private Forms() {}

    /** 5弄12号401. */
    private static final Pattern IN_LANE =
            Pattern.compile(EDGE + "(?<lane>\\d{1,5}) ?弄[ ,-]?(?<building>\\d{1,4}[A-Z]?) ?(?:(?:号楼|号|" + HOUSE_WORD
                    + ")" + GAP + "|[ -])" + UNIT + FLOOR + ROOM);

    /** 12号附1号401: a house behind the house. */
    private static final Pattern ANNEX = Pattern.compile(HOUSE_EDGE + "(?<building>\\d{1,4} ?号 ?附 ?\\d{1,3}) ?号?[ ,-]?"
            + UNIT + "(?<room>\\d{3,4}" + LETTER + ")" + NO_MORE + SUFFIX);

    /** 3号楼2单元502. */
    private static final Pattern BY_HOUSE = Pattern.compile(
            EDGE + "(?<building>" + HOUSE + ") ?(?<word>" + HOUSE_WORD + ")" + GAP + UNIT + FLOOR + ROOM);

    /** 12号401, as it is written along a street. */
    private static final Pattern BY_NUMBER = Pattern.compile(HOUSE_EDGE + "(?<building>\\d{1,4}[A-Z]?) ?号[ -]?" + UNIT
            + FLOOR + "(?:(?<room>" + NAMED + "|\\d{3,4}" + LETTER + ")" + NO_MORE + SUFFIX + "|" + DOOR + ")");

    /** 3-2单元502. */
    private static final Pattern DASH_UNIT = Pattern.compile(
            "(?<building>" + BARE_HOUSE + ") ?[-/.] ?(?<unit>\\d{1,2}|[A-Z]) ?(?:单元|门|梯)" + GAP + FLOOR + FULL_ROOM);

    /** 3-2-502, 3/2/502; not 3/2/2020. */
    private static final Pattern TWO_DASHES =
            Pattern.compile("(?<building>" + BARE_HOUSE + ")(?: ?- ?(?<unit>\\d{1,2}|[A-Z]|[" + SIDE
                    + "]) ?- ?|(?<sign>[./])(?<unit2>\\d{1,2}|[A-Z])\\k<sign>" + NO_YEAR + ")" + BARE_ROOM);

    /** 3-502, 3.502, 3/502; not 3.2020. */
    private static final Pattern ONE_DASH =
            Pattern.compile("(?<building>" + BARE_HOUSE + ")(?: ?- ?|[./]" + NO_YEAR + ")" + BARE_ROOM);

    /** 3-200, 300-1001, 101-602: a door if there is such a door. No year, no telephone code even then. */
    private static final Pattern ANY_DASH = Pattern.compile(
            "(?!(?:19|20)\\d\\d(?!\\d))(?<building>(?:00?[1-9]|0[1-9]|[1-9]\\d{0,3})[A-Z]?|[A-Z]\\d{0,3}"
                    + "|(?<!\\p{IsHan})[" + SIDE + "]\\d?)(?![0-9A-Z]) ?- ?(?:(?<unit>\\d{1,2}|[A-Z]|[" + SIDE
                    + "]) ?- ?)?(?<room>" + NAMED + "|[A-Z]?0?[1-9]\\d{2,4}(?!\\d)" + LETTER + ")" + NO_MORE + SUFFIX);

    /** 502室，3号楼2单元. */
    private static final Pattern ROOM_FIRST = Pattern.compile(EDGE
            + "(?<!-)(?:(?<unit2>\\d{1,2}) ?单元 ?)?(?<room>\\d{3,4}" + LETTER + ") ?(?:室|房)[ ,.、]{0,2}(?<building>"
            + HOUSE + ") ?(?:号楼|号栋|幢|栋|座)(?: ?(?<unit>\\d{1,2}|[A-Z]|[" + SIDE + "]) ?(?:单元|门|梯))?" + NO_ROOM_BEHIND);

    /** 楼号：3 单元：2 房号：502, as in a form. */
    private static final Pattern LABELLED = Pattern.compile("(?:楼栋号?|楼号|栋号|幢号|座号)[ :]{0,2}(?<building>" + HOUSE
            + ") ?(?:号楼|号|栋|幢|座)?[ ,.;、]{0,2}(?:单元号?[ :]{0,2}(?<unit>\\d{1,2}|[A-Z]|[" + SIDE
            + "]) ?(?:单元)?[ ,.;、]{0,2})?(?:房间号?|房号|室号|门牌号?|户号)[ :]{0,2}" + FULL_ROOM);

    /** 3号楼 or 5弄12号, in a title; not 3楼, which is a floor, nor the 5号楼 of 3、5号楼, which is half of what is meant. */
    static final Pattern BUILDING_ALONE = Pattern.compile(
            EDGE + "(?<![0-9] ?[、,/和及至到])(?:(?<lane>\\d{1,5}) ?弄 ?(?=\\d{1,4}[A-Z]? ?(?:号|栋|幢)))?(?<building>" + HOUSE
                    + ") ?(?:号楼|号栋|号幢|号座|幢|栋|座|#楼|#|(?<=弄 ?\\d{1,4}[A-Z]? ?)号)(?: ?(?<unit>\\d{1,2}|[A-Z]|[" + SIDE
                    + "]) ?单元)?");

    /** 502, 502室 or 2单元502, below such a title; no part of a telephone number. */
    static final Pattern ROOM_ALONE = Pattern.compile("(?<![0-9A-Z])(?!1[3-9]\\d[ -]\\d{4})(?:(?<unit>\\d{1,2}|[A-Z]|["
            + SIDE + "]) ?单元[ ,-]?)?(?:" + BARE_ROOM + "|(?<door>\\d{1,2}[A-Z]?) ?室)");

    private static final String DASHES = "-./";

    static final List<Form> ALL = List.of(
            new Form("弄", IN_LANE),
            new Form("号", ANNEX),
            new Form("号幢栋座#楼", BY_HOUSE),
            new Form("号", BY_NUMBER),
            new Form(DASHES, DASH_UNIT, true),
            new Form(DASHES, TWO_DASHES, true),
            new Form(DASHES, ONE_DASH, true),
            new Form("室房单-", ROOM_FIRST),
            new Form("楼栋幢座", LABELLED));

    /** Forms that sums, ranges and scores have as well. */
    static final List<Form> DOUBTFUL = List.of(new Form("-", ANY_DASH, true));
}
