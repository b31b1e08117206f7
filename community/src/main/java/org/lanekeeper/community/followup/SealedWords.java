package org.lanekeeper.community.followup;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.lanekeeper.community.sealing.SealedPlace;
import org.lanekeeper.community.sealing.Sealing;
import org.springframework.stereotype.Component;

/** Opens what is sealed of listed people and of what was done about them. */
@Component
public class SealedWords {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealing sealing;

    SealedWords(Sealing sealing) {
        this.sealing = sealing;
    }

    /** What words are bound to before their row has a number of its own. */
    static long number() {
        return RANDOM.nextLong(1, Long.MAX_VALUE);
    }

    public ListedWords of(ListedPerson person) {
        return ListedWords.read(sealing.text(
                person.sealed(), new SealedPlace("listed_person", person.sealNumber(), person.committeeId())));
    }

    public String of(FollowUp followUp) {
        return followUp.sealed().length == 0 ? "" : sealing.text(followUp.sealed(), place(followUp));
    }

    byte[] seal(ListedWords words, long number, long committeeId) {
        return sealing.seal(words.write(), new SealedPlace("listed_person", number, committeeId));
    }

    byte[] seal(String words, FollowUp followUp) {
        return words.isEmpty() ? new byte[0] : sealing.seal(words.getBytes(StandardCharsets.UTF_8), place(followUp));
    }

    private static SealedPlace place(FollowUp followUp) {
        return new SealedPlace("follow_up", followUp.sealNumber(), followUp.committeeId());
    }
}
