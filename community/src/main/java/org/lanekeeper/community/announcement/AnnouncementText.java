package org.lanekeeper.community.announcement;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an announcement, with placeholders.
 *
 * @param text braces of any width become {}
 */
public record AnnouncementText(String text) {
    public static final int LONGEST = 800;

    /** Whoever gets one in a talk is told how to get no more. */
    public static final String RIGHT = "\n（不想再收到这类通知，回复「退订」。）";

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]{0,20})}");

    public AnnouncementText {
        text = text.replace('｛', '{').replace('｝', '}').replace("\r\n", "\n").strip();
    }

    public Set<Placeholder> placeholders() {
        Set<Placeholder> found = EnumSet.noneOf(Placeholder.class);
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            Placeholder.of(braces.group(1).strip()).ifPresent(found::add);
        }
        return found;
    }

    public boolean isPersonal() {
        return placeholders().stream().anyMatch(Placeholder::isPersonal);
    }

    /** With invented values. */
    public String sample() {
        String filled = text;
        for (Placeholder one : placeholders()) {
            filled = filled.replace(one.written(), one.sample());
        }
        return filled;
    }

    /** @throws UnfitAnnouncementException naming what does not fit, and what does instead */
    void check(Audience audience) {
        if (text.isEmpty()) {
            throw unfit("请写要说的话。");
        }
        if (text.length() > LONGEST) {
            throw unfit("太长了，最多 " + LONGEST + " 个字，现在 " + text.length() + " 个字。");
        }
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            Placeholder one = Placeholder.of(braces.group(1))
                    .orElseThrow(() -> unfit("没有「" + braces.group() + "」这一项，请用下面的按钮插入，或者去掉大括号。"));
            if (one.isOfBatch() && !audience.isBatch()) {
                throw unfit("「" + one.written() + "」只有发给叫到的一批时才有，请去掉，或者改选「叫到的一批」。");
            }
        }
        if (BRACES.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            throw unfit("大括号没有配对，请检查。");
        }
        if (isPersonal() && !audience.groups().isEmpty()) {
            throw unfit("群里大家都看得到，不能带姓名、号码、取货码这些每户不同的内容。请去掉，或者不发群。");
        }
    }

    private static UnfitAnnouncementException unfit(String advice) {
        return new UnfitAnnouncementException("wording", advice);
    }
}
