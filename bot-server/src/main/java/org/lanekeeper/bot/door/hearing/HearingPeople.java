package org.lanekeeper.bot.door.hearing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.bot.dialogue.Answer;
import org.lanekeeper.bot.dialogue.Dialogue;
import org.lanekeeper.bot.dialogue.FindingCommittee;
import org.lanekeeper.bot.dialogue.ReceivingPicture;
import org.lanekeeper.bot.dialogue.Reception;
import org.lanekeeper.bot.dialogue.Said;
import org.lanekeeper.bot.dialogue.Texts;
import org.lanekeeper.community.resident.Resident;
import org.lanekeeper.community.resident.Residents;
import org.springframework.stereotype.Service;

/** The port between platforms and the dialogue: knows whoever speaks, and says where it is said. */
@Service
public class HearingPeople {
    private final FindingCommittee committees;
    private final Dialogue dialogue;
    private final Reception reception;
    private final Residents residents;
    private final LinkingByCode linking;
    private final ReceivingPicture pictures;

    HearingPeople(
            FindingCommittee committees,
            Dialogue dialogue,
            Reception reception,
            Residents residents,
            LinkingByCode linking,
            ReceivingPicture pictures) {
        this.pictures = pictures;
        this.committees = committees;
        this.dialogue = dialogue;
        this.reception = reception;
        this.residents = residents;
        this.linking = linking;
    }

    /** Never null; an empty text shows nothing. */
    public CompletableFuture<Answer> hear(Heard heard) {
        if (heard.text() == null) {
            return CompletableFuture.completedFuture(new Answer(Texts.onlyText(heard.platform()), true));
        }
        Optional<String> linked = linking.answer(heard);
        if (linked.isPresent()) {
            return CompletableFuture.completedFuture(new Answer(linked.get(), true));
        }
        Said said = new Said(meet(heard), heard.text(), heard.key(), heard.at());
        return dialogue.hear(heard.chat() instanceof Heard.Group ? said.inFrontOfOthers() : said);
    }

    /**
     * A picture that was sent to us alone.
     *
     * @param mediaId under which the platform keeps it
     */
    public CompletableFuture<Answer> receivePicture(Heard heard, String mediaId) {
        return pictures.receive(meet(heard), mediaId, heard.key(), heard.at());
    }

    /** Somebody has come in and said nothing yet; silent to people who have been here before. */
    public CompletableFuture<Answer> greetNewcomer(Heard heard) {
        return residents.find(heard.platform(), heard.account(), heard.sender()).isPresent()
                ? CompletableFuture.completedFuture(new Answer("", true))
                : reception.welcome(meet(heard), heard.key(), heard.at());
    }

    private Resident meet(Heard heard) {
        return committees.meet(heard.platform(), heard.account(), heard.sender(), "");
    }
}
