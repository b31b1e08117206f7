package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Component;

/** The entries that a person may ask about and take back: those made by the person, and the own household's. */
@Component
class HeldEntries {
    private final RelayChoice relays;
    private final Entries entries;

    HeldEntries(RelayChoice relays, Entries entries) {
        this.relays = relays;
        this.entries = entries;
    }

    /** An entry with its relay. */
    record Held(Relay relay, Entry entry) {}

    List<Held> of(Said said) {
        Resident resident = said.resident();
        List<Held> held = new ArrayList<>();
        for (Relay relay : relays.shown(said.committeeId(), said.at())) {
            Map<Integer, Entry> byNumber = new TreeMap<>();
            if (resident.householdId() != null) {
                entries.ofHousehold(said.committeeId(), relay.id(), resident.householdId())
                        .ifPresent(entry -> byNumber.put(entry.number(), entry));
            }
            entries.ofResident(said.committeeId(), relay.id(), resident.id())
                    .forEach(entry -> byNumber.put(entry.number(), entry));
            byNumber.values().forEach(entry -> held.add(new Held(relay, entry)));
        }
        return held;
    }
}
