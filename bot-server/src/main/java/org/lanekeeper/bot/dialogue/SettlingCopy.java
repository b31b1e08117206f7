package org.lanekeeper.bot.dialogue;

import org.lanekeeper.community.pasted.ReadingPaste;
import org.springframework.stereotype.Component;

/** Tells staff of which relay a pasted list is, once the person has said so. */
@Component
class SettlingCopy {
    private final ReadingPaste pastes;
    private final RelayChoice relays;

    SettlingCopy(ReadingPaste pastes, RelayChoice relays) {
        this.pastes = pastes;
        this.relays = relays;
    }

    Draft settle(Said said, Draft chosen) {
        if (chosen.copyId() != null) {
            relays.shown(said.committeeId(), said.at()).stream()
                    .filter(relay -> Long.valueOf(relay.id()).equals(chosen.relayId()))
                    .forEach(relay -> pastes.settle(said.resident(), chosen.copyId(), relay));
        }
        return chosen;
    }
}
