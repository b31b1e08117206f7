package org.lanekeeper.community.tip;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tip as it is written.
 *
 * @param months in which it is told; none for the whole year
 */
public record TypedTip(
        String title, String text, String picture, String video, Set<Integer> months, boolean urgent, boolean active) {
    public static final int LONGEST_TITLE = 20;
    public static final int LONGEST_TEXT = 300;

    private static final int LONGEST_ADDRESS = 200;
    private static final Pattern ADDRESS = Pattern.compile("https://[^\\s\"'<>]{3,}");

    public TypedTip {
        title = bare(title);
        text = bare(text);
        picture = bare(picture);
        video = bare(video);
        months = months.isEmpty() ? Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) : Set.copyOf(months);
    }

    private static String bare(String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }

    String joinedMonths() {
        return new TreeSet<>(months).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** @throws UnfitTipException naming the field that does not fit */
    void check() {
        require(!title.isEmpty() && title.length() <= LONGEST_TITLE, "title", "请写标题，最多 " + LONGEST_TITLE + " 个字。");
        require(!text.isEmpty() && text.length() <= LONGEST_TEXT, "text", "请写内容，最多 " + LONGEST_TEXT + " 个字。");
        require(!(title + text + picture + video).matches("(?s).*[{}｛｝].*"), "text", "请不要用大括号。");
        require(isAddress(picture), "picture", "图片地址要以 https:// 开头，最多 " + LONGEST_ADDRESS + " 个字符；没有就空着。");
        require(isAddress(video), "video", "视频地址要以 https:// 开头，最多 " + LONGEST_ADDRESS + " 个字符；没有就空着。");
        require(months.stream().allMatch(month -> month >= 1 && month <= 12), "months", "月份只有 1 到 12。");
    }

    private static boolean isAddress(String typed) {
        return typed.isEmpty()
                || typed.length() <= LONGEST_ADDRESS && ADDRESS.matcher(typed).matches();
    }

    private static void require(boolean holds, String field, String advice) {
        if (!holds) {
            throw new UnfitTipException(field, advice);
        }
    }
}
