package org.lanekeeper.community.address;

import java.util.List;
import java.util.Set;

/**
 * What stands before a number that only its dashes make an address: part of a longer number, of an amount, a link or a
 * plate, or the word for a number that is none of a door (比分 98-102, 取件码 3-2-5021).
 */
final class Surroundings {
    private static final String OF_AMOUNTS_AND_LINKS = "@=&%$¥€+?";
    private static final String OF_PLACES = "楼栋幢座弄室门第月日年";
    /** As in 房号3-502. */
    private static final String OF_ROOMS = "房室牌户";

    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    /** Of a row's number, and of a building's. */
    private static final int MOST_DIGITS = 3;

    private static final Set<String> WORDS = Set.of(
            "比分", "电话", "座机", "传真", "热线", "专线", "分机", "车牌", "牌照", "车位", "停车", "单号", "订单", "编号", "快递", "运单", "取件", "取货",
            "提货", "货号", "型号", "款号", "版本", "条码", "身份证", "证号", "证件", "密码", "验证", "邮编", "QQ", "QQ群", "微信", "微信群", "VX",
            "ISBN", "航班", "车次", "工号", "学号", "卡号", "账号", "尺寸", "尺码", "血压", "体温", "价格", "原价", "单价", "预算", "回执", "序号",
            "领取", "比例", "第");
    private static final int LONGEST = 4;
    private static final List<String> ADDITIONS = List.of("号码", "号", "码", "是", "为", "位");
    /** 地址/电话：3-502 is a door all the same. */
    private static final String ADDRESS = "址";

    private static final int FAR = 5;

    private Surroundings() {}

    /** Whether a number that begins at this place may be one of a door. */
    static boolean allow(CharSequence plain, int place) {
        return beginsHere(plain, place) && !isCalledOtherwise(plain, place);
    }

    private static boolean beginsHere(CharSequence plain, int place) {
        char before = at(plain, place - 1);
        if (isAlphanumeric(before) || OF_AMOUNTS_AND_LINKS.indexOf(before) >= 0 || OF_PLACES.indexOf(before) >= 0) {
            return false;
        }
        char earlier = at(plain, place - 2);
        return switch (before) {
            case '号' -> OF_ROOMS.indexOf(earlier) >= 0;
            case '-', ':', '/' -> earlier != '/' && !isAlphanumeric(earlier == ' ' ? at(plain, place - 3) : earlier);
            case '.' -> !isAlphanumeric(earlier) || isBehindRowNumber(plain, place);
            default -> PROVINCES.indexOf(before) < 0 || plain.charAt(place) < 'A';
        };
    }

    /** 1.3-502 is the first row of a list; 1.3.502 might be anything. */
    private static boolean isBehindRowNumber(CharSequence plain, int place) {
        int start = place - 1;
        while (start > 0 && place - start <= MOST_DIGITS && isDigit(plain.charAt(start - 1))) {
            start--;
        }
        int end = place;
        while (end < place + MOST_DIGITS && isAlphanumeric(at(plain, end))) {
            end++;
        }
        char dash = at(plain, end) == ' ' ? at(plain, end + 1) : at(plain, end);
        return start < place - 1 && " ,;".indexOf(at(plain, start - 1)) >= 0 && dash == '-';
    }

    /** A blank before the beginning and behind the end. */
    private static char at(CharSequence plain, int place) {
        return place >= 0 && place < plain.length() ? plain.charAt(place) : ' ';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAlphanumeric(char c) {
        return isDigit(c) || c >= 'A' && c <= 'Z';
    }

    private static boolean isCalledOtherwise(CharSequence plain, int place) {
        int end = place;
        while (end > 0 && " :#".indexOf(plain.charAt(end - 1)) >= 0 && end > place - LONGEST) {
            end--;
        }
        if (isWord(plain, end)) {
            return true;
        }
        for (String addition : ADDITIONS) {
            int from = end - addition.length();
            if (from > 0 && plain.subSequence(from, end).toString().equals(addition) && isWord(plain, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(CharSequence plain, int end) {
        if (end == 0 || !Character.isLetter(plain.charAt(end - 1))) {
            return false;
        }
        for (int length = 1; length <= Math.min(LONGEST, end); length++) {
            String word = plain.subSequence(end - length, end).toString();
            if (WORDS.contains(word)) {
                return !plain.subSequence(Math.max(0, end - FAR), end)
                        .toString()
                        .contains(ADDRESS);
            }
        }
        return false;
    }
}
