package org.lanekeeper.bot.dialogue;

import java.util.ArrayList;
import java.util.List;

/**
 * A sign-up in the making: what was written, and what was asked and answered since.
 *
 * @param offered what the open question lets choose from, in its order
 */
record Draft(String text, String name, Long relayId, Long householdId, Long compoundId, List<Long> offered) {
    /** What a question can keep. */
    private static final int LENGTH = 500;

    Draft {
        offered = List.copyOf(offered);
    }

    static Draft of(String text) {
        return new Draft(text, "", null, null, null, List.of());
    }

    Draft named(String given) {
        return new Draft(text, given.replaceAll("\\R", " "), relayId, householdId, compoundId, List.of());
    }

    Draft inRelay(long id) {
        return new Draft(text, name, id, householdId, compoundId, List.of());
    }

    Draft ofHousehold(long id) {
        return new Draft(text, name, relayId, id, compoundId, List.of());
    }

    Draft inCompound(long id) {
        return new Draft(text, name, relayId, householdId, id, List.of());
    }

    Draft offering(List<Long> ids) {
        return new Draft(text, name, relayId, householdId, compoundId, ids);
    }

    Draft adding(String more) {
        return new Draft(text + ' ' + more, name, relayId, householdId, compoundId, List.of());
    }

    /** As a question keeps it: numbers, name, and as much of the text as has room. */
    String write() {
        String head = id(relayId)
                + ';'
                + id(householdId)
                + ';'
                + id(compoundId)
                + ';'
                + String.join(",", offered.stream().map(String::valueOf).toList())
                + '\n'
                + name
                + '\n';
        return head + text.substring(0, Math.min(text.length(), LENGTH - head.length()));
    }

    static Draft read(String kept) {
        String[] lines = kept.split("\n", 3);
        String[] numbers = lines[0].split(";", -1);
        List<Long> offered = new ArrayList<>();
        for (String number : numbers[3].split(",")) {
            if (!number.isEmpty()) {
                offered.add(Long.valueOf(number));
            }
        }
        return new Draft(lines[2], lines[1], id(numbers[0]), id(numbers[1]), id(numbers[2]), offered);
    }

    private static String id(Long id) {
        return id == null ? "" : id.toString();
    }

    private static Long id(String written) {
        return written.isEmpty() ? null : Long.valueOf(written);
    }
}
