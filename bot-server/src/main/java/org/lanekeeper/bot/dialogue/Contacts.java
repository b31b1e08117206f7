package org.lanekeeper.bot.dialogue;

import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.springframework.stereotype.Component;

/** Whom residents may ask. */
@Component
class Contacts {
    private final Committees committees;

    Contacts(Committees committees) {
        this.committees = committees;
    }

    /** The committee's telephone number, empty where none is known. */
    String phone(Said said) {
        return committees.find(said.committeeId()).map(Committee::phone).orElse("");
    }
}
