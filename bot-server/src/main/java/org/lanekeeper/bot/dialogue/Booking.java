package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.springframework.stereotype.Component;

/** Goes on with a sign-up as far as it is known: asks for what is missing, or hands it in. */
@Component
class Booking {
    static final String WHICH_RELAY = "join-relay";
    static final String WHICH_HOUSEHOLD = "join-household";
    static final String WHICH_COMPOUND = "join-compound";
    static final String WHICH_NAME = "join-name";
    static final String WHICH_ADDRESS = "join-address";

    private final RelayChoice choice;
    private final Doors doors;
    private final Committees committees;
    private final HandingIn handingIn;
    private final Asking asking;

    Booking(RelayChoice choice, Doors doors, Committees committees, HandingIn handingIn, Asking asking) {
        this.choice = choice;
        this.doors = doors;
        this.committees = committees;
        this.handingIn = handingIn;
        this.asking = asking;
    }

    CompletableFuture<Answer> proceed(Said said, Draft draft) {
        List<Relay> shown = choice.shown(said.committeeId(), said.at());
        RelayChoice.Found found = choice.choose(shown, draft, said.at());
        if (found instanceof RelayChoice.Found.One one) {
            return proceed(said, draft, one.relay(), read(said, draft, shown));
        }
        if (found instanceof RelayChoice.Found.Several several) {
            List<Long> ids = several.relays().stream().map(Relay::id).toList();
            return ask(said, WHICH_RELAY, draft.offering(ids), Texts.whichRelay(several.relays()));
        }
        asking.close(said);
        return found instanceof RelayChoice.Found.Announced announced
                ? Answer.of(
                        Texts.notYetOpen(announced.relay(), announced.relay().opensAt()))
                : Answer.of(Texts.noRelay(phone(said)));
    }

    /** Titles, items and compounds stand in the text as well and are nobody's name. */
    private EntryText read(Said said, Draft draft, List<Relay> shown) {
        List<String> ignored = new ArrayList<>();
        for (Relay relay : shown) {
            ignored.add(relay.title());
            ignored.add(relay.item());
        }
        for (Compound compound : committees.compounds(said.committeeId())) {
            ignored.add(compound.name());
            ignored.add(compound.name().replaceFirst("小区$", ""));
        }
        return EntryText.read(draft.text(), ignored);
    }

    private CompletableFuture<Answer> proceed(Said said, Draft draft, Relay relay, EntryText text) {
        if (text.several()) {
            return Answer.of(Texts.oneAtATime());
        }
        String named = draft.name().isEmpty() ? text.name() : draft.name();
        Doors.Found found = doors.find(said, draft, text, named);
        if (found instanceof Doors.Found.One one) {
            String name = nameAt(one.household(), said, draft, text, named);
            if (name.isEmpty()) {
                return ask(said, WHICH_NAME, draft, Texts.whichName());
            }
            return handingIn.submit(said, relay, one.household(), name, text);
        }
        if (found instanceof Doors.Found.Several several) {
            List<Long> ids = several.households().stream().map(Household::id).toList();
            return ask(said, WHICH_HOUSEHOLD, draft.offering(ids), Texts.whichHousehold(several.households()));
        }
        if (relay.phaseAt(said.at()) == RelayPhase.CLOSED) {
            asking.close(said);
            return Answer.of(Texts.closed(relay, phone(said)));
        }
        return found instanceof Doors.Found.NotOnRoster stranger
                ? claim(said, draft, relay, text, named, stranger)
                : ask(said, WHICH_ADDRESS, draft, Texts.whichAddress());
    }

    private CompletableFuture<Answer> claim(
            Said said, Draft draft, Relay relay, EntryText text, String name, Doors.Found.NotOnRoster stranger) {
        if (name.isEmpty()) {
            return ask(said, WHICH_NAME, draft, Texts.whichName());
        }
        List<Compound> compounds = stranger.compounds();
        if (compounds.size() == 1) {
            return handingIn.submit(said, relay, doors.claim(compounds.get(0), text, name), name, text);
        }
        if (compounds.isEmpty()) {
            return Answer.of(Texts.whichAddress());
        }
        return ask(
                said,
                WHICH_COMPOUND,
                draft.offering(compounds.stream().map(Compound::id).toList()),
                Texts.whichCompound(compounds.stream().map(Compound::name).toList()));
    }

    /** As typed; else as registered where the person belongs or gave the phone number. */
    private static String nameAt(Household household, Said said, Draft draft, EntryText text, String named) {
        List<String> registered = household.standing() == HouseholdStanding.REGISTERED
                ? List.of(household.name().split("、"))
                : List.of();
        Optional<String> typed = registered.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1
                        && name.length() <= EntryText.LONGEST_NAME
                        && draft.text().contains(name))
                .findFirst();
        if (typed.isPresent() || !named.isEmpty()) {
            return typed.orElse(named);
        }
        boolean own = Long.valueOf(household.id()).equals(said.resident().householdId());
        return (own || household.knows(null, text.phone())) && !registered.isEmpty()
                ? registered.get(0).strip()
                : "";
    }

    private CompletableFuture<Answer> ask(Said said, String topic, Draft draft, String text) {
        if (said.inPublic()) {
            // the answer to a question would be read by everybody
            return Answer.of(PublicTexts.incomplete());
        }
        asking.ask(said, topic, draft.write());
        return Answer.of(text);
    }

    private String phone(Said said) {
        return committees.find(said.committeeId()).map(it -> it.phone()).orElse("");
    }
}
