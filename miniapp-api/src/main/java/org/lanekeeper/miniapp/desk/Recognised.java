package org.lanekeeper.miniapp.desk;

import java.util.List;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.committee.Compound;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Entry;

/**
 * What a line at the desk turned out to mean, before anything is entered.
 *
 * @param words what the clerk should know and do, in plain Chinese; empty if all is clear
 * @param household null where none was found, or several
 * @param choices which of these households is meant, empty where that is clear; in other states than CHOOSE one that
 *     was perhaps meant by a door that does not exist
 * @param compound where a door outside the roster stands, null if the door is in the roster
 * @param address as read, null for none
 * @param name who is entered, as typed or as the roster has it
 * @param phone null for none
 * @param present the household's entry, if it is in already
 * @param scanned whether it came from a form filled in at home
 */
public record Recognised(
        State state,
        String words,
        Household household,
        List<Household> choices,
        Compound compound,
        Address address,
        String name,
        String phone,
        int quantity,
        Entry present,
        boolean scanned) {
    /** How clear it is. */
    public enum State {
        /** Nothing was typed. */
        EMPTY,
        /** One number for the asking. */
        READY,
        /** It can be entered, to be looked into later; whoever types should be sure. */
        DOUBTFUL,
        /** Several doors: one has to be chosen. */
        CHOOSE,
        /** Something is missing or forbids it. */
        STOP,
        /** The household has its number. */
        PRESENT
    }

    static Recognised empty() {
        return new Recognised(State.EMPTY, "", null, List.of(), null, null, "", null, 1, null, false);
    }

    static Recognised stop(String words) {
        return new Recognised(State.STOP, words, null, List.of(), null, null, "", null, 1, null, false);
    }

    static Recognised of(State state, String words, DeskLine line, Household household, String name) {
        return new Recognised(
                state,
                words,
                household,
                List.of(),
                null,
                line.address(),
                name,
                line.phone(),
                line.quantity(),
                null,
                line.scanned());
    }

    Recognised choosing(List<Household> several) {
        return new Recognised(state, words, null, several, null, address, name, phone, quantity, null, scanned);
    }

    Recognised suggesting(String question, List<Household> near) {
        return new Recognised(state, question, null, near, compound, address, name, phone, quantity, null, scanned);
    }

    Recognised outside(Compound place) {
        return new Recognised(state, words, null, List.of(), place, address, name, phone, quantity, null, scanned);
    }

    Recognised present(Entry entry) {
        return new Recognised(state, words, household, List.of(), null, address, name, phone, quantity, entry, scanned);
    }

    /** Whether a number may be taken for it. */
    boolean canBeTaken(boolean sure) {
        return state == State.READY || state == State.DOUBTFUL && sure;
    }

    @Override
    public String toString() {
        return "Recognised[" + state + "]";
    }
}
