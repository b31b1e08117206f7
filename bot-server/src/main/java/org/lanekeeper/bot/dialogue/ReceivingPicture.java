package org.lanekeeper.bot.dialogue;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.settings.PublicAddress;
import org.lanekeeper.community.inbox.InboxSettings;
import org.lanekeeper.community.inbox.OfficeHours;
import org.lanekeeper.community.inbox.TalkingToStaff;
import org.lanekeeper.community.photo.PhotoSettings;
import org.lanekeeper.community.photo.ReceivingPhoto;
import org.lanekeeper.community.reply.ReplyPages;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Service;

/** Answers a picture at once; staff key it in later. */
@Service
public class ReceivingPicture {
    private static final String IN_TALK = "（发来一张照片，在「照片登记」里看）";

    private final ReceivingPhoto receiving;
    private final FindingCommittee committees;
    private final TalkingToStaff talking;
    private final ReplyPages pages;
    private final PublicAddress address;
    private final PhotoSettings settings;
    private final OfficeHours hours;

    ReceivingPicture(
            ReceivingPhoto receiving,
            FindingCommittee committees,
            TalkingToStaff talking,
            ReplyPages pages,
            PublicAddress address,
            PhotoSettings settings,
            InboxSettings inbox) {
        this.receiving = receiving;
        this.committees = committees;
        this.talking = talking;
        this.pages = pages;
        this.address = address;
        this.settings = settings;
        this.hours = inbox.hours();
    }

    /**
     * @param mediaId under which the platform keeps it
     * @param key the same for every delivery of this message
     * @param at when it reached the server
     */
    public CompletableFuture<Answer> receive(Resident resident, String mediaId, String key, Instant at) {
        Said said = new Said(resident, "帮助", key, at);
        if (committees.isUnknownFor(said)) {
            return committees
                    .ask(said)
                    .orElseGet(() -> Answer.of(""))
                    .thenApply(asked -> new Answer(asked.text() + StaffTexts.afterChoosing(), asked.lasting()));
        }
        if (!receiving.receive(resident, mediaId, key, at)) {
            return Answer.of(StaffTexts.tooManyPictures());
        }
        talking.openOf(resident).ifPresent(talk -> talking.say(talk, IN_TALK, key, false));
        Instant opens = hours.isOpen(at) ? null : hours.nextOpening(at);
        return Answer.of(StaffTexts.pictureReceived(opens, settings.keep(), address.replies(pages.codeFor(resident))));
    }
}
