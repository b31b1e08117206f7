package org.lanekeeper.bot.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lanekeeper.community.household.EntryText;

/** What may be a person's name, and what only looks like one. */
final class Names {
    /** How neighbours call each other: 王阿姨. */
    static final String TITLE = "(?:老?奶奶|老?爷爷|阿姨|叔叔|伯伯|大爷|大妈|大娘|大伯|大叔|婆婆|老师|师傅|先生|女士|小姐|阿婆|阿公|老伯)";

    /** Never in a name. */
    private static final Pattern NO_NAME =
            Pattern.compile("[不吗呢吧啊了么什怎你您她谁没嗯哦谢也要都这那请问给帮替的啥咋]|口罩|酒精|消毒|接龙|报名|登记|小区|电话|号码|号楼|单元|几室"
                    + "|等一|等等|稍等|等会|^(?:马上|忘|晓得|不|没|干嘛|回头|再说|以后|晚点|过会|一会|看看|试试|测试|慢点|急|喂|哈|嘿|可能|应该|好像|随便|谁)"
                    + "|^[零〇一二三四五六七八九十百两幺]+[室号楼]?$"
                    + "|^(?:我|是|在|有|好|行|来|再|先|就|买|领|个|想|每|一|两|家|今天|明天|楼|栋|号|对|可|改)");

    private static final Pattern BARE = Pattern.compile("(?:我叫|我是|名字是?|姓名是?|户主是?|叫|是)?[:：\\s]*"
            + "(\\p{IsHan}{2,6}(?:[·•]\\p{IsHan}{1,12})*|[A-Za-z]{2,}(?:[ .'-][A-Za-z]+){0,3})[。.!！]?");

    private Names() {}

    static boolean isPlausible(String name) {
        return !name.isEmpty()
                && name.length() <= EntryText.LONGEST_NAME
                && !NO_NAME.matcher(name).find();
    }

    /** A name that stands alone, as the answer to the question for it; empty if the text is none. */
    static String alone(String text) {
        Matcher matcher = BARE.matcher(text.strip());
        String name = matcher.matches() ? matcher.group(1).replace('•', '·') : "";
        return isPlausible(name) ? name : "";
    }
}
