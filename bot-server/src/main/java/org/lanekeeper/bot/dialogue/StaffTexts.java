package org.lanekeeper.bot.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.moment.Moments;
import org.lanekeeper.community.reply.ReadingReplies;

/** What residents read about talking to the staff and about pictures. */
final class StaffTexts {
    private static final String END = "不用了，请发「结束」。";

    private StaffTexts() {}

    /**
     * @param opens when somebody reads it, null for now
     * @param phone of the committee, empty for none
     */
    static String opened(Instant opens, String phone, boolean wantsCall, String page) {
        String when =
                opens == null ? "已转给居委会，工作人员看到就在这里回复您。" : "已转给居委会。现在下班了，工作人员 " + Moments.at(opens) + " 上班后看到，会在这里回复您。";
        String urgent = phone.isBlank() ? "" : "\n着急请打居委会电话 " + phone + "。";
        String call = wantsCall ? "\n要我们打给您，请写上电话号码和什么时候方便。" : "";
        return when + "\n有什么事，请接着往下写。" + call + urgent + "\n回复也能在这里看：" + page + "\n" + END;
    }

    static String passedOn(Instant opens) {
        return opens == null ? "收到，已转给居委会工作人员。" : "收到，已转给居委会。工作人员 " + Moments.at(opens) + " 上班后看到。";
    }

    static String full(String phone) {
        return "您写的已经很多了，工作人员先看前面的。" + (phone.isBlank() ? "" : "着急请打居委会电话 " + phone + "。");
    }

    static String welcome() {
        return "不客气！您写的工作人员看到就回复。" + END;
    }

    static String ended() {
        return "好的，这次就到这里。还要找居委会，请再发「人工」。";
    }

    /** In front of whatever else is answered. */
    static String replied(List<ReadingReplies.Read> replies, String answer) {
        List<String> parts = new ArrayList<>();
        replies.stream().filter(ReadingReplies.Read::late).forEach(it -> parts.add(it.text()));
        List<String> staff = replies.stream()
                .filter(it -> !it.late())
                .map(ReadingReplies.Read::text)
                .toList();
        if (!staff.isEmpty()) {
            parts.add("居委会回复您：\n" + String.join("\n", staff));
        }
        if (!answer.isEmpty()) {
            parts.add(answer);
        }
        return String.join("\n————\n", parts);
    }

    static String pictureReceived(Instant opens, Duration keep, String page) {
        String when = opens == null ? "" : "（现在下班了，" + Moments.at(opens) + " 上班后录）";
        return "照片收到，工作人员录入后告诉您号码" + when + "。\n结果也能在这里看：" + page
                + "\n照片只给居委会工作人员登记用，录好后 %d 天内删除。".formatted(keep.toDays());
    }

    static String tooManyPictures() {
        return "您前面发的照片还在录，这张先不收。录好会告诉您号码。";
    }

    static String afterChoosing() {
        return "\n选好以后，请再发一次照片。";
    }
}
