package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lanekeeper.community.address.Address;
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
    record Held(Relay relay, Entry entry) {
        /** As a question keeps it. */
        String write() {
            return relay.id() + ":" + entry.number();
        }

        /** Waits to be called, be it under review or not. */
        boolean waits() {
            return entry.batch() == null;
        }

        boolean isAt(Address address) {
            return entry.building().equals(address.building())
                    && entry.room().equals(address.room())
                    && (address.unit().isEmpty() || entry.unit().equals(address.unit()));
        }

        /** {@code 「口罩预订」第 12 号，3号楼502}. */
        String words() {
            return Texts.titled(relay) + "第 " + entry.number() + " 号，"
                    + entry.address().display();
        }
    }

    List<Held> of(Said said) {
        Resident resident = said.resident();
        Map<Long, Relay> shown = new LinkedHashMap<>();
        relays.shown(said.committeeId(), said.at()).forEach(relay -> shown.put(relay.id(), relay));
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<Long, SortedMap<Integer, Entry>> byRelay = new HashMap<>();
        entries.heldBy(said.committeeId(), List.copyOf(shown.keySet()), resident.householdId(), resident.id())
                .forEach(entry -> byRelay.computeIfAbsent(entry.relayId(), id -> new TreeMap<>())
                        .put(entry.number(), entry));
        List<Held> held = new ArrayList<>();
        shown.forEach((id, relay) -> byRelay.getOrDefault(id, Collections.emptySortedMap())
                .values()
                .forEach(entry -> held.add(new Held(relay, entry))));
        return held;
    }

    /** Those that a text is about: of the door that it names, if it names one. */
    List<Held> meant(Said said) {
        Optional<Address> about = said.wording().address();
        return of(said).stream()
                .filter(one -> about.isEmpty() || one.isAt(about.get()))
                .toList();
    }

    /** Those made by the person: receipts are for nobody else. */
    List<Held> own(Said said) {
        long resident = said.resident().id();
        return of(said).stream()
                .filter(one -> Long.valueOf(resident).equals(one.entry().residentId()))
                .toList();
    }

    /** What any door holds: number and standing are public, so nothing else may be told of it. */
    List<Held> at(Said said, long householdId) {
        List<Held> held = new ArrayList<>();
        for (Relay relay : relays.shown(said.committeeId(), said.at())) {
            entries.ofHousehold(said.committeeId(), relay.id(), householdId)
                    .ifPresent(entry -> held.add(new Held(relay, entry)));
        }
        return held;
    }

    /** The entry that a question was about, if the person still holds it. */
    Optional<Held> find(Said said, String written) {
        return of(said).stream().filter(one -> one.write().equals(written)).findFirst();
    }
}
