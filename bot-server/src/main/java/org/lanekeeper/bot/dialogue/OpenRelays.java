package org.lanekeeper.bot.dialogue;

import java.util.Comparator;
import java.util.List;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.springframework.stereotype.Component;

/** The relays that a question without a title is about: open ones first, then announced ones, else those just over. */
@Component
class OpenRelays {
    private final RelayChoice relays;

    OpenRelays(RelayChoice relays) {
        this.relays = relays;
    }

    List<Relay> current(Said said) {
        List<Relay> shown = relays.shown(said.committeeId(), said.at());
        List<Relay> named = shown.stream()
                .filter(relay ->
                        said.text().contains(relay.title()) || said.text().contains(relay.item()))
                .toList();
        List<Relay> asked = named.isEmpty() ? shown : named;
        List<Relay> running = asked.stream()
                .filter(relay -> relay.phaseAt(said.at()) != RelayPhase.CLOSED)
                .sorted(Comparator.comparing(relay -> relay.phaseAt(said.at()) != RelayPhase.OPEN))
                .toList();
        return running.isEmpty() ? asked : running;
    }
}
