package org.lanekeeper.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.lanekeeper.community.committee.Committee;
import org.lanekeeper.community.committee.Committees;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.HouseholdStanding;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.springframework.stereotype.Component;

/** Goes on with a sign-up as far as it is known: asks for what is missing, one thing at a time, or hands it in. */
@Component
class Booking {
    /** Under which a draft is kept while something is missing. */
    static final String TOPIC = "join";

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
        if (draft.wish().several()) {
            return Answer.of(Texts.oneAtATime());
        }
        List<Relay> shown = choice.shown(said.committeeId(), said.at());
        RelayChoice.Found found = choice.choose(shown, draft, said.at());
        if (found instanceof RelayChoice.Found.One one) {
            return proceed(said, draft, one.relay());
        }
        if (found instanceof RelayChoice.Found.Several several) {
            List<Long> ids = several.relays().stream().map(Relay::id).toList();
            return ask(said, draft, Slot.RELAY, ids, BookingTexts.whichRelay(several.relays()));
        }
        asking.close(said, TOPIC);
        return found instanceof RelayChoice.Found.Announced announced
                ? Answer.of(
                        Texts.notYetOpen(announced.relay(), announced.relay().opensAt()))
                : Answer.of(Texts.noRelay(phone(said)));
    }

    private CompletableFuture<Answer> proceed(Said said, Draft draft, Relay relay) {
        if (relay.phaseAt(said.at()) == RelayPhase.NOT_YET_OPEN) {
            asking.close(said, TOPIC);
            return Answer.of(Texts.notYetOpen(relay, relay.opensAt()));
        }
        Doors.Found found = doors.find(said, draft);
        if (found instanceof Doors.Found.One one) {
            String name = nameAt(one.household(), said, draft);
            if (name.isEmpty()) {
                return ask(said, draft, Slot.NAME, List.of(), BookingTexts.whichName(draft.wish()));
            }
            return draft.counting() && draft.wish().quantity() == 0
                    ? ask(said, draft, Slot.QUANTITY, List.of(), BookingTexts.howMany(relay, one.household()))
                    : handingIn.submit(said, relay, one.household(), name, draft);
        }
        if (found instanceof Doors.Found.Several several) {
            List<Long> ids = several.households().stream().map(Household::id).toList();
            return ask(said, draft, Slot.HOUSEHOLD, ids, BookingTexts.whichHousehold(several.households()));
        }
        if (relay.phaseAt(said.at()) == RelayPhase.CLOSED) {
            asking.close(said, TOPIC);
            return Answer.of(Texts.closed(relay, phone(said)));
        }
        if (found instanceof Doors.Found.Nearly nearly) {
            List<Long> ids = nearly.households().stream().map(Household::id).toList();
            return ask(
                    said,
                    draft,
                    Slot.DOOR,
                    ids,
                    draft.wish().address() == null
                            ? BookingTexts.whichOfRunTogether(nearly.households())
                            : BookingTexts.whichDoor(draft.wish().address(), nearly.households()));
        }
        return found instanceof Doors.Found.NotOnRoster stranger
                ? claim(said, draft, relay, stranger.compounds())
                : askWhere(said, draft);
    }

    private CompletableFuture<Answer> askWhere(Said said, Draft draft) {
        Slot slot = draft.wish().building().isEmpty() ? Slot.ADDRESS : Slot.ROOM;
        return ask(said, draft, slot, List.of(), BookingTexts.where(draft));
    }

    private CompletableFuture<Answer> claim(Said said, Draft draft, Relay relay, List<Compound> compounds) {
        Wish wish = draft.wish();
        if (wish.name().isEmpty()) {
            return ask(said, draft, Slot.NAME, List.of(), BookingTexts.whichName(wish));
        }
        if (compounds.size() == 1) {
            return handingIn.submit(said, relay, doors.claim(compounds.get(0), wish), wish.name(), draft);
        }
        if (compounds.isEmpty()) {
            return askWhere(said, draft);
        }
        return ask(
                said,
                draft,
                Slot.COMPOUND,
                compounds.stream().map(Compound::id).toList(),
                BookingTexts.whichCompound(
                        compounds.stream().map(Compound::name).toList()));
    }

    /** As typed; else as registered where the person belongs or gave the phone number. */
    private static String nameAt(Household household, Said said, Draft draft) {
        List<String> registered = household.standing() == HouseholdStanding.REGISTERED
                ? List.of(household.name().split("、"))
                : List.of();
        Optional<String> typed = registered.stream()
                .map(String::strip)
                .filter(name -> name.length() > 1
                        && name.length() <= EntryText.LONGEST_NAME
                        && draft.words().contains(name))
                .findFirst();
        Wish wish = draft.wish();
        if (typed.isPresent() || !wish.name().isEmpty()) {
            return typed.orElse(wish.name());
        }
        boolean own = Long.valueOf(household.id()).equals(said.resident().householdId());
        return (own || household.knows(null, wish.phone())) && !registered.isEmpty()
                ? registered.get(0).strip()
                : "";
    }

    private CompletableFuture<Answer> ask(Said said, Draft draft, Slot slot, List<Long> offered, String text) {
        if (said.inPublic()) {
            // the answer to a question would be read by everybody
            return Answer.of(PublicTexts.incomplete());
        }
        asking.ask(said, TOPIC, draft.asking(slot, offered).write());
        return Answer.of(text);
    }

    private String phone(Said said) {
        return committees.find(said.committeeId()).map(Committee::phone).orElse("");
    }
}
