package org.lanekeeper.bot.dialogue;

import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.batch.ExplainingEnd;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Snapshots;
import org.springframework.stereotype.Component;

/** What became of the last entry of somebody who holds none: taken back, struck out, or called and not collected. */
@Component
class EndedEntries {
    private final RelayChoice relays;
    private final Snapshots snapshots;
    private final Entries entries;
    private final ExplainingEnd ending;

    EndedEntries(RelayChoice relays, Snapshots snapshots, Entries entries, ExplainingEnd ending) {
        this.relays = relays;
        this.snapshots = snapshots;
        this.entries = entries;
        this.ending = ending;
    }

    /** In words, a relay a line; nothing if there never was one. */
    Optional<String> words(Said said) {
        String all = relays.shown(said.committeeId(), said.at()).stream()
                .flatMap(relay -> {
                    int number = snapshots
                            .of(relay)
                            .ended(
                                    said.resident().householdId(),
                                    said.resident().id());
                    return entries.find(said.committeeId(), relay.id(), number).stream()
                            .flatMap(entry -> ending.words(relay, entry).stream())
                            .map(words -> "「" + relay.title() + "」" + words);
                })
                .collect(Collectors.joining("\n\n"));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
