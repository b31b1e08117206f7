package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;
import org.lanekeeper.community.resident.Resident;
import org.springframework.stereotype.Service;

/**
 * Reads a relay that a resident pasted into the chat. The resident's own row is booked by the chat, like any other; the
 * copy is kept for staff, who look it over on the relay's page.
 */
@Service
public class ReadingPaste {
    /** Of a text, in characters. */
    public static final int LONGEST = RelayTextReader.LONGEST_TEXT;

    /** Of one person, that nobody has looked at: more are not kept. */
    private static final int MOST_WAITING = 10;

    private final PastedCopies copies;
    private final PastedRows rows;
    private final NamedDoors doors;
    private final Households households;
    private final RowEntries entries;

    ReadingPaste(PastedCopies copies, PastedRows rows, NamedDoors doors, Households households, RowEntries entries) {
        this.copies = copies;
        this.rows = rows;
        this.doors = doors;
        this.households = households;
        this.entries = entries;
    }

    /**
     * Keeps the copy and says what it means for the resident. The same message again keeps it once.
     *
     * @param text whole, nothing cut off; what is longer than {@link #LONGEST} is no relay
     * @param requestKey the same for every delivery of the message, and for no other
     * @param at when it reached the server: what its rows count from once staff have confirmed them
     * @param shown relays that it may be of
     * @return nothing if the text is no relay
     */
    public Optional<ResidentPaste> take(
            Resident resident, String text, String requestKey, Instant at, List<Relay> shown) {
        PastedText pasted = new PastedText(text);
        if (pasted.isTooLong()) {
            return Optional.empty();
        }
        return pasted.read().map(read -> {
            List<Relay> begun = shown.stream()
                    .filter(relay -> relay.phaseForPaper(at) == RelayPhase.OPEN)
                    .toList();
            Relay relay = relay(read, begun);
            Long copy = begun.isEmpty() ? null : keep(resident, pasted, read, relay, requestKey, at);
            return answer(resident, read, relay, copy);
        });
    }

    private Long keep(
            Resident resident, PastedText pasted, PastedRelay read, Relay relay, String requestKey, Instant at) {
        long committee = resident.committeeId();
        Optional<Long> kept = copies.requestedBy(committee, requestKey);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (copies.waitingOf(committee, resident.id()) >= MOST_WAITING) {
            return null;
        }
        if (relay != null) {
            // so that it is found when the time of keeping is over, whether or not anybody takes it in
            rows.open(committee, relay.id());
        }
        copies.keep(
                committee,
                relay == null ? null : relay.id(),
                resident.id(),
                at,
                read.rows().size(),
                pasted.digest(),
                requestKey,
                pasted.kept());
        return copies.requestedBy(committee, requestKey).orElseThrow();
    }

    /** The only one, or the only one of which title or item stands above the rows; null where that does not tell. */
    private static Relay relay(PastedRelay read, List<Relay> shown) {
        if (shown.size() == 1) {
            return shown.get(0);
        }
        String above = read.title() + " " + String.join(" ", read.notes());
        List<Relay> named = shown.stream()
                .filter(relay -> above.contains(relay.title()) || above.contains(relay.item()))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    private ResidentPaste answer(Resident resident, PastedRelay read, Relay relay, Long copy) {
        Household home = resident.householdId() == null
                ? null
                : households
                        .find(resident.committeeId(), resident.householdId())
                        .orElse(null);
        NamedDoors.Search search = doors.in(resident.committeeId(), read.title());
        Map<PastedRow, Household> found = new HashMap<>();
        List<ResidentPaste.OwnRow> own = new ArrayList<>();
        int doubtful = 0;
        for (PastedRow row : read.rows()) {
            Household household = search.of(row) instanceof Match.One one ? one.household() : null;
            ResidentPaste.Sign sign = home == null ? null : sign(home, row, household);
            if (sign != null) {
                own.add(new ResidentPaste.OwnRow(row, household == null ? home : household, sign));
            } else if (household == null || !row.doubts().isEmpty()) {
                doubtful++;
            } else {
                found.put(row, household);
            }
        }
        own.sort(Comparator.comparing(ResidentPaste.OwnRow::sign));
        return new ResidentPaste(copy, relay, own, read.rows(), doubtful, relay == null ? 0 : alreadyIn(relay, found));
    }

    private static ResidentPaste.Sign sign(Household home, PastedRow row, Household household) {
        if (household != null && household.id() == home.id()) {
            return ResidentPaste.Sign.HOUSEHOLD;
        }
        if (home.phone() != null && home.phone().equals(row.phone())) {
            return ResidentPaste.Sign.PHONE;
        }
        return row.address() == null && home.knows(row.name(), null) ? ResidentPaste.Sign.NAME : null;
    }

    private int alreadyIn(Relay relay, Map<PastedRow, Household> found) {
        List<Long> ids = found.values().stream().map(Household::id).distinct().toList();
        return ids.isEmpty()
                ? 0
                : entries.ofHouseholds(relay.committeeId(), relay.id(), ids).size();
    }

    /** The rows of a copy that the resident pasted, as asked for by a number: the written one, else the position. */
    public List<PastedRow> rows(Resident resident, long copyId, int number) {
        List<PastedRow> all = copies.bodyFor(resident.committeeId(), copyId, resident.id())
                .flatMap(body -> new PastedText(body).read())
                .map(PastedRelay::rows)
                .orElse(List.of());
        List<PastedRow> numbered = all.stream()
                .filter(row -> row.number() != null && row.number() == number)
                .toList();
        Stream<PastedRow> placed = all.stream().filter(row -> row.position() == number);
        return numbered.isEmpty() ? placed.toList() : numbered;
    }

    /** The resident has said of which relay the copy is. */
    public void settle(Resident resident, long copyId, Relay relay) {
        rows.open(resident.committeeId(), relay.id());
        copies.settle(resident.committeeId(), copyId, resident.id(), relay.id());
    }
}
