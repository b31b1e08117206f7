package org.lanekeeper.bot.wechat.hearing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.wechat.message.IncomingMessage;
import org.lanekeeper.community.notice.TemplateSettings;
import org.lanekeeper.community.resident.Consents;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Component;

/** Keeps account of the messages that people allow by a tap. Only the templates of calls to buy and of announcements are ours. */
@Component
class Permissions {
    private final Consents consents;
    private final TemplateSettings announcements;

    Permissions(Consents consents, TemplateSettings announcements) {
        this.consents = consents;
        this.announcements = announcements;
    }

    /** The person was asked just now. One "accept" is one message. */
    CompletableFuture<Answer> answered(Heard heard, Resident resident) {
        return each(heard, "accept", template -> consents.grant(resident.committeeId(), resident.id(), template));
    }

    /** The person has changed what is allowed in the settings. */
    CompletableFuture<Answer> changed(Heard heard, Resident resident) {
        return each(heard, "reject", template -> consents.clear(resident.id(), template));
    }

    private CompletableFuture<Answer> each(Heard heard, String status, Consumer<String> step) {
        String ours = heard.account().callTemplateId();
        heard.message().templates().stream()
                .filter(template -> template.status().equals(status))
                .map(IncomingMessage.Template::id)
                .filter(id -> !ours.isEmpty() && ours.equals(id)
                        || announcements.templates().contains(id))
                .forEach(step);
        return CompletableFuture.completedFuture(Hearing.SILENCE);
    }
}
