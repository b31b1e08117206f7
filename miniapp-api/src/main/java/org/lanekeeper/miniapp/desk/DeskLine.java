package org.lanekeeper.miniapp.desk;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanekeeper.community.address.Address;
import org.lanekeeper.community.household.EntryText;
import org.lanekeeper.community.household.FormCode;
import org.lanekeeper.community.household.Household;

/**
 * What was typed or scanned for one household.
 *
 * @param address null where none was understood
 * @param compoundId that a scanned form names, 0 for none
 * @param text where a compound's name may stand
 * @param name empty for none
 * @param phone null for none
 * @param several whether a second household stands in the same line
 * @param scanned whether it is a form filled in at home
 */
record DeskLine(
        Address address,
        long compoundId,
        String text,
        String name,
        String phone,
        int quantity,
        boolean several,
        boolean scanned) {
    /** Of a line, in characters; a scanned form is the longest. */
    static final int LONGEST = 600;

    /** What number pads are good for: 3.502 and 3 2 502. */
    private static final Pattern PADDED =
            Pattern.compile("^\\s*(\\d{1,3})[\\s./。、](?:(\\d{1,2})[\\s./。、])?(\\d{3,4})(?=[\\s,，\\p{IsHan}]|$)");

    /**
     * @param ignored words that are no name: titles, items, compounds
     * @return nothing if it is a form that cannot be read
     */
    static Optional<DeskLine> read(String typed, Collection<String> ignored) {
        if (FormCode.isMeant(typed)) {
            return FormCode.read(typed)
                    .map(form -> new DeskLine(
                            form.address(),
                            form.compoundId(),
                            "",
                            form.name(),
                            form.phone(),
                            form.quantity(),
                            false,
                            true));
        }
        EntryText read = EntryText.readNote(typed, ignored);
        if (read.address() == null) {
            read = EntryText.readNote(dashed(typed), ignored);
        }
        return Optional.of(new DeskLine(
                read.address(), 0, typed, read.name(), read.phone(), read.quantity(), read.several(), false));
    }

    private static String dashed(String typed) {
        return PADDED.matcher(EntryText.narrow(typed))
                .replaceFirst(found -> found.group(2) == null
                        ? found.group(1) + "-" + found.group(3)
                        : found.group(1) + "-" + found.group(2) + "-" + found.group(3));
    }

    /** The same for another door, as it would be typed. */
    String mended(Household door) {
        return Stream.of(door.compound() + " " + door.address().key(), name, phone == null ? "" : phone, quantity + "份")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    DeskLine withPhone(String other) {
        return other == null ? this : new DeskLine(address, compoundId, text, name, other, quantity, several, scanned);
    }

    @Override
    public String toString() {
        return "DeskLine[]";
    }
}
