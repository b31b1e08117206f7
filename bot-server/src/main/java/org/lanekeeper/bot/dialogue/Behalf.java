package org.lanekeeper.bot.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether somebody writes for another household: 帮王阿姨报名, 给我爸妈也报一个. 帮我报名 is no such thing.
 *
 * @param name of whom it is for, empty where none was said
 * @param rest the text without these words
 */
record Behalf(boolean forOthers, String name, String rest) {
    private static final String RELATIVE =
            "(?:爸妈|父母|妈妈|爸爸|老?妈|老?爸|母亲|父亲|爷爷|奶奶|外公|外婆|姥姥|姥爷|公婆|公公|婆婆|岳父|岳母|丈母娘|丈人|儿子|女儿|姐姐?|妹妹?|哥哥?|弟弟?"
                    + "|姑姑|姑妈|舅舅|舅妈|叔叔|阿姨|伯伯|大伯|老人|亲戚|邻居|隔壁|楼上|楼下|对门|朋友|同事|阿婆|阿公)";

    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:帮忙?|替|代|给|为)(?<who>[^,，。;；\\n]{0,14}?)(?:家里?的?)?(?:也|都|再|先|顺便|一起|来)*(?:报|登|接龙|预约|预订|预定|订|买|领|弄|申请|填|加)(?:个?名|记|上|一下|一?[个份]|下)*");

    private static final Pattern SELF = Pattern.compile("^(?:我们?(?:家里?)?|自己|本人|忙|俺|阿拉|咱们?)?(?:的|一下|下|来)*$");
    private static final Pattern OF_MINE = Pattern.compile("(?:我|俺|阿拉|咱)们?家?的?(?=" + RELATIVE + ")");
    private static final Pattern MENTIONED = Pattern.compile("(?:我|俺|阿拉|咱)们?家?的?" + RELATIVE + "家?");
    /** 我家3-502, 我住3号楼502, and not 我家老人3-502. */
    private static final Pattern OWN = Pattern.compile("(?:(?:我|俺|阿拉|咱)们?(?:自己)?|自己|本人)(?:家里?+|住)(?!的?" + RELATIVE
            + ")的?(?:是|就?在|住|门牌号?|地址)*[:：\\s]*(?:\\p{IsHan}{2,10}?(?:小区|苑|里|园|村|城))?\\s*[0-9一二三四五六七八九十]");

    private static final Pattern CALLED =
            Pattern.compile("(?:^|的|家|[^\\p{IsHan}])(\\p{IsHan}{1,2}" + Names.TITLE + "|\\p{IsHan}{2,4})$");
    private static final Pattern RELATED = Pattern.compile("^" + RELATIVE + "(?:和?" + RELATIVE + ")*家?$");

    static Behalf read(String text) {
        Matcher asked = ASKED_FOR.matcher(text);
        if (asked.find()) {
            String who = asked.group("who").strip();
            if (!SELF.matcher(who).matches()) {
                return of(text, asked, who);
            }
        }
        Matcher mentioned = MENTIONED.matcher(text);
        return mentioned.find() ? new Behalf(true, "", mentioned.replaceAll(" ")) : new Behalf(false, "", text);
    }

    /** Whether somebody says that a door is their own. */
    static boolean isOwn(String text) {
        return OWN.matcher(text).find();
    }

    private static Behalf of(String text, Matcher asked, String who) {
        String bare = OF_MINE.matcher(who).replaceAll("");
        Matcher called = CALLED.matcher(bare);
        boolean found = called.find() && !RELATED.matcher(bare).matches();
        String name = found && Names.isPlausible(called.group(1)) ? called.group(1) : "";
        String kept = name.isEmpty() ? RELATED.matcher(bare).replaceAll("") : bare.replace(name, " ");
        return new Behalf(
                true, name, text.substring(0, asked.start()) + ' ' + kept + ' ' + text.substring(asked.end()));
    }
}
