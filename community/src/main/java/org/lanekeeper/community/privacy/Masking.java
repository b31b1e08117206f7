package org.lanekeeper.community.privacy;

import java.util.Set;

/** Names and telephone numbers as they may be shown to everybody: 张*, 欧阳**, 138****5678. */
public final class Masking {
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "上官", "司马", "诸葛", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "夏侯", "东方", "轩辕", "端木", "独孤", "南宫",
            "呼延", "闻人", "申屠", "太史", "百里", "东郭", "西门", "公冶", "澹台", "濮阳", "淳于", "单于", "钟离", "闾丘");

    private Masking() {}

    /** Surname and a star for each further character; several names are masked one by one. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        StringBuilder masked = new StringBuilder();
        for (String one : name.strip().split("、")) {
            masked.append(masked.isEmpty() ? "" : "、").append(one(one.strip()));
        }
        return masked.toString();
    }

    private static String one(String name) {
        int[] characters = name.codePoints().toArray();
        if (characters.length == 0) {
            return "";
        }
        boolean doubled = characters.length > 2 && DOUBLE_SURNAMES.contains(new String(characters, 0, 2));
        int shown = doubled ? 2 : 1;
        int stars = Math.min(Math.max(characters.length - shown, 1), 4);
        return new String(characters, 0, shown) + "*".repeat(stars);
    }

    /** First three and last four digits of a mobile number, less of anything shorter. */
    public static String phone(String phone) {
        if (phone == null || phone.isBlank()) {
            return "";
        }
        return phone.length() >= 11
                ? phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4)
                : "****" + phone.substring(Math.max(phone.length() - 2, 0));
    }
}
