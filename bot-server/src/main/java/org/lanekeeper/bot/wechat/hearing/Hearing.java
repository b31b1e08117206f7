package org.lanekeeper.bot.wechat.hearing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.dialogue.Dialogue;
import org.lanekeeper.bot.dialogue.FindingCommittee;
import org.lanekeeper.bot.dialogue.ReceivingPicture;
import org.lanekeeper.bot.dialogue.Said;
import org.lanekeeper.bot.dialogue.Texts;
import org.lanekeeper.bot.wechat.message.IncomingMessage;
import org.lanekeeper.community.resident.Platform;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Component;

/** Hears messages; events are left to {@link HearingEvents}. */
@Component
public class Hearing {
    /** An answer that shows the person nothing. */
    public static final Answer SILENCE = new Answer("", true);

    private final HearingEvents events;
    private final FindingCommittee committees;
    private final Openings openings;
    private final Dialogue dialogue;
    private final ReceivingPicture pictures;

    Hearing(
            HearingEvents events,
            FindingCommittee committees,
            Openings openings,
            Dialogue dialogue,
            ReceivingPicture pictures) {
        this.events = events;
        this.committees = committees;
        this.openings = openings;
        this.dialogue = dialogue;
        this.pictures = pictures;
    }

    /** Never null; an empty text shows nothing. */
    public CompletableFuture<Answer> hear(Heard heard) {
        if (heard.message().isEvent()) {
            return events.hear(heard);
        }
        if (heard.platform() == Platform.MINIAPP) {
            // a mini-program's chat takes no answer by this way; its people have its pages
            return CompletableFuture.completedFuture(SILENCE);
        }
        Resident resident = committees.meet(
                heard.platform(), heard.account().appId(), heard.message().from(), "");
        openings.wrote(resident);
        if (heard.message().isImage()) {
            return pictures.receive(resident, heard.message().mediaId(), heard.key(), heard.at());
        }
        if (heard.message().isVoice() && heard.message().recognition().isBlank()) {
            return CompletableFuture.completedFuture(new Answer(unheard(heard.platform()), true));
        }
        return words(heard.message())
                .map(text -> dialogue.hear(new Said(resident, text, heard.key(), heard.at())))
                .orElseGet(() -> CompletableFuture.completedFuture(new Answer(Texts.onlyText(heard.platform()), true)));
    }

    /** Nobody is asked to say again what is never heard. */
    private static String unheard(Platform platform) {
        return platform.takesVoice() ? Texts.unheard() : Texts.onlyText(platform);
    }

    /** What was written, or said and understood by the platform. */
    private static Optional<String> words(IncomingMessage message) {
        if (message.isVoice()) {
            return Optional.of(message.recognition());
        }
        return message.isText() ? Optional.of(message.content()) : Optional.empty();
    }
}
