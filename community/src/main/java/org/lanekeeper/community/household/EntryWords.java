package org.lanekeeper.community.household;

import java.util.regex.Pattern;

/** What stands in sign-ups and is neither door nor person, telephone or quantity. */
final class EntryWords {
    private static final String KIN = "(?:父母|爸妈|爸爸|妈妈|父亲|母亲|爸|妈|老人|邻居|家人|婆婆|公公|岳父母?|岳母|儿子|女儿|亲戚|朋友|我|自己)家?";
    private static final String DEED = "(?:报名|报的|报|领取|领|拿|买|订|登记|取|接龙)";

    private static final String WORDS = "接[龙龍]|报名|登记|预约|预[订訂]|预定|我想要|我要|我想|想要|要买|购买|请问|麻烦您?|帮我|帮忙|您好|你好"
            + "|谢谢[您你了啊哦哈]?(?!\\p{IsHan}(?!\\p{IsHan}))"
            + "|姓名|名字|我叫|我是|户主|联系电话|联系方式|手机号码?|手机|电话|地址|住址|住在|家住|我家|一共|总共|业主|住户|本人|数量|份数"
            + "|已付款?|未付款?|已领取?|已取货?|已转账?|已缴费?|已交费?|已收到?|付款|付了|领了|取了|自取|自提|代领|代取|辛苦了?|送上门|来取|来拿|来领"
            + "|先要|再要|还要|只要|尽快|急用|家里|全家|一家|成人|儿童|大人|小孩|老人|普通|一次性|医用|外科|口罩|酒精|消毒液|手套|大号|中号|小号"
            + "|收到|好的|合计|家属|房号|房间|门牌号?|备注|楼栋|小区|居委会?|上午|下午|晚上|早上|中午|不取消"
            + "|取消|不要了|不用了|不需要了?|退出|退了|撤销|撤回|作废|删除|算了|放弃|不报了|不订了|不买了";

    private static final Pattern FILLER = Pattern.compile("[替帮代给]" + KIN + DEED + "?|(?<!\\p{IsHan})[替帮代给]"
            + "|(?<=\\p{IsHan})报(?!\\p{IsHan})|(?<=\\p{IsHan}{2})家(?!\\p{IsHan})|" + guarded(WORDS));

    /** Times of day and dates, packings, sizes of families: digits that count nothing. */
    private static final Pattern NO_COUNT = Pattern.compile("(?=[\\d一二两三四五六七八九十周星礼每尾后])(?:"
            + "(?<!\\d)\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)|(?<!\\d)(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号]?|(?<!\\d)\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(?!\\d)"
            + "|(?<!\\d)\\d{1,2}[点時时](?:半|\\d{1,2}分?)?(?!\\d)|(?:周|星期|礼拜)[一二三四五六日天末]"
            + "|每[包盒袋份箱户家人][装]?\\s*(?:\\d{1,4}|[一二两三四五六七八九十]{1,3})\\s*[只个片张包支份]"
            + "|(?:\\d{1,2}|[一二两三四五六七八九十])口[之]?[人家]?"
            + "|\\d+(?:\\.\\d+)?\\s*[元块]"
            + "|(?:尾号|尾数|后四位|后4位)[^\\d\\s]{0,2}\\s?\\d{3,4}(?!\\d))");

    private EntryWords() {}

    /** The same words; where none of them begins, one look tells. */
    private static String guarded(String words) {
        StringBuilder first = new StringBuilder();
        for (String word : words.split("\\|")) {
            first.append(word.charAt(0));
        }
        return "(?=[" + first + "])(?:" + words + ")";
    }

    static String withoutFillers(String text) {
        return FILLER.matcher(text).replaceAll(" ");
    }

    static String withoutNoCounts(String text) {
        return NO_COUNT.matcher(text).replaceAll(" ");
    }
}
