package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.IdNumbers;

/**
 * A sign-up in the making: what was understood, what was asked and answered since.
 *
 * @param asked what was asked for last, null for nothing
 * @param claimed whether the door is meant as it was written, though the roster does not have it
 * @param counting whether the quantity has to be said: nobody is signed up by a scan or a single figure
 * @param copyId of the pasted list it comes from, null for none
 * @param others households of that list that staff look over
 * @param offered what the open question lets choose from, in its order
 * @param words what was written, in which names of compounds, relays and people may stand
 */
record Draft(
        Slot asked,
        Wish wish,
        Long relayId,
        Long householdId,
        Long compoundId,
        boolean claimed,
        boolean counting,
        Long copyId,
        int others,
        List<Long> offered,
        String words) {
    /** What a question can keep. */
    static final int LENGTH = 1000;

    private static final int WORDS = 300;

    Draft {
        offered = List.copyOf(offered);
        words = IdNumbers.blotted(words);
        words = words.length() > WORDS ? words.substring(0, WORDS) : words;
    }

    static Draft empty() {
        return new Draft(null, Wish.NOTHING, null, null, null, false, false, null, 0, List.of(), "");
    }

    /** Another door than before is looked for anew. */
    Draft saying(Wish more, String text) {
        boolean moved = more.address() != null || !more.building().isEmpty();
        return new Draft(
                asked,
                wish.then(more),
                relayId,
                moved ? null : householdId,
                compoundId,
                claimed && !moved,
                counting && more.isNothing(),
                copyId,
                others,
                List.of(),
                words.isEmpty() ? text : text + ' ' + words);
    }

    /** All that is missing is how many. */
    Draft toBeCounted() {
        return new Draft(
                asked, wish, relayId, householdId, compoundId, claimed, true, copyId, others, List.of(), words);
    }

    Draft named(String given) {
        return new Draft(
                asked,
                wish.named(given.replaceAll("\\R", " ")),
                relayId,
                householdId,
                compoundId,
                claimed,
                false,
                copyId,
                others,
                List.of(),
                words);
    }

    Draft inRelay(long id) {
        return new Draft(asked, wish, id, householdId, compoundId, claimed, counting, copyId, others, List.of(), words);
    }

    Draft of(int units) {
        return new Draft(
                asked,
                wish.of(units),
                relayId,
                householdId,
                compoundId,
                claimed,
                counting,
                copyId,
                others,
                List.of(),
                words);
    }

    Draft ofHousehold(long id) {
        return new Draft(asked, wish, relayId, id, compoundId, claimed, counting, copyId, others, List.of(), words);
    }

    Draft inCompound(long id) {
        return new Draft(asked, wish, relayId, householdId, id, claimed, counting, copyId, others, List.of(), words);
    }

    Draft claiming() {
        return new Draft(
                asked, wish, relayId, householdId, compoundId, true, counting, copyId, others, List.of(), words);
    }

    Draft from(Long copy, int otherRows) {
        return new Draft(
                asked, wish, relayId, householdId, compoundId, claimed, counting, copy, otherRows, List.of(), words);
    }

    Draft asking(Slot slot, List<Long> choices) {
        return new Draft(
                slot, wish, relayId, householdId, compoundId, claimed, counting, copyId, others, choices, words);
    }

    /** As a question keeps it, one part a line. */
    String write() {
        Address address = wish.address();
        return String.join(
                "\n",
                asked == null ? "" : asked.name(),
                id(relayId),
                id(householdId),
                id(compoundId),
                id(copyId),
                Integer.toString(others),
                String.join(",", offered.stream().map(String::valueOf).toList()),
                (claimed ? "c" : "") + (counting ? "q" : "") + (wish.behalf() ? "b" : ""),
                address == null ? "" : address.building() + ' ' + address.unit() + ' ' + address.room(),
                wish.building(),
                wish.name(),
                wish.phone() == null ? "" : wish.phone(),
                Integer.toString(wish.quantity()),
                words);
    }

    static Draft read(String kept) {
        String[] part = kept.split("\n", 14);
        List<Long> offered = new ArrayList<>();
        for (String number : part[6].split(",")) {
            if (!number.isEmpty()) {
                offered.add(Long.valueOf(number));
            }
        }
        String[] address = part[8].split(" ", -1);
        Wish wish = new Wish(
                address.length < 3 ? null : new Address(address[0], address[1], address[2]),
                part[9],
                part[10],
                part[11].isEmpty() ? null : part[11],
                Integer.parseInt(part[12]),
                part[7].contains("b"),
                false);
        return new Draft(
                part[0].isEmpty() ? null : Slot.valueOf(part[0]),
                wish,
                id(part[1]),
                id(part[2]),
                id(part[3]),
                part[7].contains("c"),
                part[7].contains("q"),
                id(part[4]),
                Integer.parseInt(part[5]),
                offered,
                part[13]);
    }

    private static String id(Long id) {
        return id == null ? "" : id.toString();
    }

    private static Long id(String written) {
        return written.isEmpty() ? null : Long.valueOf(written);
    }

    /** Says nothing about anybody. */
    @Override
    public String toString() {
        return "Draft[" + asked + "]";
    }
}
