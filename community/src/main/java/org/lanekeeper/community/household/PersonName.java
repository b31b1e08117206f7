package org.lanekeeper.community.household;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds who is meant among the words that are left when door, telephone and quantity are taken out. What begins with a
 * family name goes before a nickname (开心果 3-502 王建国), and every word before one in Latin letters.
 */
final class PersonName {
    /** The two hundred most frequent family names and some that are written in front of a door as often. */
    private static final String FAMILY =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封谈匡鞠惠荆冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺元关岑";

    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "南宫", "端木", "百里", "长孙", "宇文", "轩辕",
            "独孤", "闻人");

    private static final String TITLE =
            "(?:阿姨|叔叔|大爷|大妈|大伯|大姐|大哥|伯伯|奶奶|爷爷|老师|先生|女士|小姐|师傅|医生|太太|同学|婆婆|姐|哥|叔|姨|伯|婶|嫂|工|总|妈妈|爸爸|妈|爸)";
    private static final String KIN = "妈爸";
    private static final Pattern TITLED = Pattern.compile("(\\p{IsHan}{1,4}?)" + TITLE);
    private static final Pattern FAMILIAR = Pattern.compile("[小老阿大][" + FAMILY + "]");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}+(?:[·•]\\p{IsHan}{1,12})?"
            + "|(?<![A-Za-z0-9])[A-Za-z]{2,}(?:[ .'-][A-Za-z]+){0,3}(?![A-Za-z0-9])");

    /** Words of a sign-up that begin with what could be a family name. */
    private static final Set<String> NO_NAMES = Set.of(
            "白菜", "毛巾", "黄瓜", "包子", "花生", "方便", "方便面", "米饭", "花菜", "包菜", "毛豆", "马铃薯", "马桶", "白糖", "米面", "豆腐", "豆浆",
            "鲍鱼", "洪湖", "安全", "马上", "全家", "白色", "蓝色", "黄色", "金色", "银色", "成人", "单独", "时间", "应该", "和平", "常住", "关门", "温度",
            "支付", "信息", "来电", "高龄", "国产", "都行", "都要", "都可", "路上", "边上", "楼上", "楼下", "楼栋", "门口", "门卫", "居民", "居委", "居委会",
            "云南", "方案", "万能", "计划", "乐意", "公司", "公寓", "海鲜", "房号", "房间", "房东", "连花", "连花清瘟", "干粮", "强烈", "宣传", "平安",
            "幸福", "阳光", "花园", "广场", "鸡蛋", "牛奶", "牛肉", "羊肉", "大米", "蔬菜", "水果", "面粉", "苹果", "明天", "明日", "明早", "今天", "后天",
            "高血压", "安排", "项目", "相同", "同上", "成功", "文明");

    private static final Set<String> NO_LATIN =
            Set.of("ok", "wx", "tel", "no", "vip", "kn", "ffp", "room", "id", "app");
    private static final int NONE = 0;
    private static final int SURE = 3;

    private PersonName() {}

    /** Empty where nobody is named. */
    static String find(String rest, Collection<String> ignored) {
        String bare = rest;
        for (String word : ignored) {
            bare = word.isBlank() ? bare : bare.replace(word, " ");
        }
        Matcher words = WORD.matcher(EntryWords.withoutFillers(bare));
        String best = "";
        int highest = NONE;
        while (words.find() && highest < SURE) {
            String word = stem(words.group().replace('•', '·'));
            int rank = rank(word);
            if (rank > highest) {
                best = word;
                highest = rank;
            }
        }
        return best;
    }

    /** Whether a word is most likely a person's name: not a nickname, not an item. */
    static boolean isLikely(String word) {
        return rank(word) >= 2;
    }

    /** 张三先生 is 张三; 王先生 stays, nobody knows more of him, and 张三妈妈 is not 张三. */
    private static String stem(String word) {
        String bare = word.length() > 2 && "的叫是住".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
        Matcher titled = TITLED.matcher(bare);
        if (!titled.matches() || titled.group(1).length() == 1 || isFull(bare)) {
            return bare;
        }
        boolean parent = KIN.indexOf(bare.charAt(bare.length() - 1)) >= 0;
        return isFull(titled.group(1)) && !parent ? titled.group(1) : bare;
    }

    private static int rank(String word) {
        if (word.isEmpty() || NO_NAMES.contains(word) || word.length() > EntryText.LONGEST_NAME) {
            return NONE;
        }
        if (word.charAt(0) < 128) {
            return NO_LATIN.contains(word.toLowerCase(java.util.Locale.ROOT)) ? NONE : 1;
        }
        if (isFull(word) || word.indexOf('·') > 1) {
            return SURE;
        }
        boolean family = FAMILY.indexOf(word.charAt(0)) >= 0;
        if (FAMILIAR.matcher(word).matches() || family && (word.length() == 1 || titledFamily(word))) {
            return 2;
        }
        return word.length() >= 2 && word.length() <= 4 ? 1 : NONE;
    }

    private static boolean titledFamily(String word) {
        Matcher titled = TITLED.matcher(word);
        return titled.matches() && titled.group(1).length() == 1;
    }

    private static boolean isFull(String word) {
        if (word.length() >= 3 && word.length() <= 4 && COMPOUND.contains(word.substring(0, 2))) {
            return true;
        }
        return (word.length() == 2 || word.length() == 3) && FAMILY.indexOf(word.charAt(0)) >= 0 && !titledFamily(word);
    }
}
