package org.lanekeeper.bot.wechat.hearing;

import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.dialogue.Dialogue;
import org.lanekeeper.bot.dialogue.FindingCommittee;
import org.lanekeeper.bot.dialogue.Reception;
import org.lanekeeper.bot.dialogue.Said;
import org.lanekeeper.bot.door.hearing.MenuKey;
import org.lanekeeper.bot.report.PatientReports;
import org.lanekeeper.bot.wechat.message.IncomingMessage;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.notice.Report;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Component;

/** Hears events: people follow, leave, scan, tap, allow. Unknown ones are taken note of in silence. */
@Component
class HearingEvents {
    private final FindingCommittee committees;
    private final Reception reception;
    private final Dialogue dialogue;
    private final Permissions permissions;
    private final Openings openings;
    private final PatientReports reports;

    HearingEvents(
            FindingCommittee committees,
            Reception reception,
            Dialogue dialogue,
            Permissions permissions,
            Openings openings,
            PatientReports reports) {
        this.reports = reports;
        this.committees = committees;
        this.reception = reception;
        this.dialogue = dialogue;
        this.permissions = permissions;
        this.openings = openings;
    }

    CompletableFuture<Answer> hear(Heard heard) {
        return switch (heard.message().event()) {
            case "subscribe", "SCAN" -> welcome(heard);
            case "CLICK" -> tapped(heard);
            case "unsubscribe" -> left(heard);
            case "subscribe_msg_popup_event" -> permissions.answered(heard, meet(heard, ""));
            case "subscribe_msg_change_event" -> permissions.changed(heard, meet(heard, ""));
            case "subscribe_msg_sent_event" -> ended(heard);
            default -> CompletableFuture.completedFuture(Hearing.SILENCE);
        };
    }

    private CompletableFuture<Answer> welcome(Heard heard) {
        Resident resident = meet(heard, heard.message().eventKey());
        openings.tapped(resident, heard.at());
        return reception.welcome(resident, heard.message().eventKey(), heard.key(), heard.at());
    }

    private CompletableFuture<Answer> tapped(Heard heard) {
        Resident resident = meet(heard, "");
        openings.tapped(resident, heard.at());
        return MenuKey.of(heard.message().eventKey())
                .map(key -> dialogue.hear(new Said(resident, key.text(), heard.key(), heard.at())))
                .orElseGet(() -> reception.welcome(resident, heard.key(), heard.at()));
    }

    /** What became of subscribe messages, or of the official account's subscribed notices, that the platform took. */
    private CompletableFuture<Answer> ended(Heard heard) {
        Channel channel = heard.platform() == Platform.MP ? Channel.TEMPLATE : Channel.SUBSCRIBE;
        Long household = openings.known(heard).map(Resident::householdId).orElse(null);
        for (IncomingMessage.Template sent : heard.message().templates()) {
            if (!sent.messageId().isEmpty() && !sent.errorCode().isEmpty()) {
                String error = sent.errorCode().equals("0") ? null : sent.errorCode();
                reports.take(new Report(channel, null, sent.messageId(), household, error));
            }
        }
        return CompletableFuture.completedFuture(Hearing.SILENCE);
    }

    private CompletableFuture<Answer> left(Heard heard) {
        openings.known(heard).ifPresent(reception::forget);
        return CompletableFuture.completedFuture(Hearing.SILENCE);
    }

    private Resident meet(Heard heard, String scene) {
        return committees.meet(
                heard.platform(), heard.account().appId(), heard.message().from(), scene);
    }
}
