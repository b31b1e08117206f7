package org.lanekeeper.miniapp.announcement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementSettings;
import org.lanekeeper.community.announcement.AnnouncementText;
import org.lanekeeper.community.announcement.AudienceKind;
import org.lanekeeper.community.announcement.SmsLength;
import org.lanekeeper.community.notice.Channel;

/**
 * An announcement as the receiver sees it, with invented values.
 *
 * @param lines of the message
 * @param length how long it is, in the channel's own measure
 * @param shortened whether the channel has less room than the words need
 */
public record Preview(String label, List<String> lines, String length, boolean shortened) {
    /** A thing of a subscribe message, in characters. */
    private static final int THING = 20;
    /** Markdown of a WeCom robot, in bytes of UTF-8: the tightest of the robots. */
    private static final int ROBOT_BYTES = 4096;
    /** Text of an official account's message, in bytes of UTF-8. */
    private static final int ACCOUNT_BYTES = 2048;

    /** Of each channel that may be used, the group last. */
    static List<Preview> of(Announcement announcement, AnnouncementSettings settings, boolean consents) {
        String words = announcement.text().sample();
        List<Preview> previews = new ArrayList<>();
        for (Channel channel : List.of(Channel.SUBSCRIBE, Channel.TEMPLATE)) {
            if (announcement.channelSet().contains(channel) && consents) {
                previews.add(new Preview(
                        channel.label(),
                        List.of("标题：" + announcement.title(), "内容：" + to(words, THING)),
                        "每一栏最多 " + THING + " 个字",
                        words.codePointCount(0, words.length()) > THING));
            }
        }
        if (announcement.channelSet().contains(Channel.ACCOUNT)) {
            String whole = words + AnnouncementText.RIGHT;
            int bytes = bytes(whole);
            previews.add(new Preview(
                    Channel.ACCOUNT.label(),
                    List.of(whole.split("\n")),
                    whole.length() + " 个字" + (bytes > ACCOUNT_BYTES ? "，太长" : ""),
                    bytes > ACCOUNT_BYTES));
        }
        if (announcement.channelSet().contains(Channel.SMS)) {
            int characters = SmsLength.characters(settings.smsSign(), words, settings.smsOptOut());
            int segments = SmsLength.segments(characters);
            previews.add(new Preview(
                    Channel.SMS.label(),
                    List.of(("【" + settings.smsSign() + "】" + words + settings.smsOptOut()).split("\n")),
                    "连签名 " + characters + " 个字，算 " + segments + " 条短信",
                    false));
        }
        if (announcement.channelSet().contains(Channel.CALL)) {
            previews.add(new Preview(
                    Channel.CALL.label(),
                    List.of("您好，我是居委会的。", words),
                    "照着念约 " + Math.max(5, words.length() / 4) + " 秒",
                    false));
        }
        if (announcement.channelSet().contains(Channel.GROUP)
                || !announcement.audienceOf().groups().isEmpty()
                || announcement.audience() == AudienceKind.GROUPS) {
            previews.add(group(announcement));
        }
        return previews;
    }

    private static Preview group(Announcement announcement) {
        AnnouncementText text = announcement.text();
        if (text.isPersonal()) {
            return new Preview("群消息", List.of("有每户不同的内容，不往群里发。"), "", false);
        }
        String words = announcement.kind().label() + "：" + announcement.title() + "\n" + text.text();
        int bytes = bytes(words);
        int parts = (bytes + ROBOT_BYTES - 1) / ROBOT_BYTES;
        return new Preview(
                "群消息",
                List.of(words.split("\n")),
                bytes + " 字节（一条最多 " + ROBOT_BYTES + "）" + (parts > 1 ? "，分 " + parts + " 条" : ""),
                false);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String to(String text, int most) {
        String line = text.replaceAll("\\R", " ");
        int[] characters = line.codePoints().toArray();
        return characters.length <= most ? line : new String(characters, 0, most - 1) + "…";
    }
}
