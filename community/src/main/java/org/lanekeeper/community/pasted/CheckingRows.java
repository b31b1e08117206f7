package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Relay;
import org.springframework.stereotype.Component;

/** Lays the rows that are known beside roster and queue. Changes nothing. */
@Component
class CheckingRows {
    /** Households in one question. */
    private static final int AT_ONCE = 500;

    private final NamedDoors doors;
    private final Households households;
    private final RowEntries entries;
    private final RowDecisions decisions;

    CheckingRows(NamedDoors doors, Households households, RowEntries entries, RowDecisions decisions) {
        this.doors = doors;
        this.households = households;
        this.entries = entries;
        this.decisions = decisions;
    }

    /**
     * @param newest what the newest copy brought
     */
    PastedList check(Relay relay, CopyHistory history, CopyPlaces newest) {
        Map<Integer, RowDecision> decided = decisions.all(relay.committeeId(), relay.id()).stream()
                .collect(Collectors.toMap(RowDecision::rowId, Function.identity()));
        Map<Integer, RowEntry> own = entries.ofRows(relay.committeeId(), relay.id()).stream()
                .collect(Collectors.toMap(RowEntries.Line::rowId, RowEntries.Line::entry));
        Map<Integer, Integer> positions = positions(history);
        NamedDoors.Search search = doors.in(relay.committeeId(), history.title());
        List<RowFacts> facts = new ArrayList<>();
        for (KnownRow row : history.rows()) {
            RowDecision decision = decided.get(row.id());
            boolean stale = decision != null && !decision.isAbout(row);
            Match match = search.of(row.row());
            RowFacts fact = new RowFacts(
                    row,
                    positions.getOrDefault(row.id(), row.row().position()),
                    match,
                    match instanceof Match.None ? search.near(row.row()) : List.of(),
                    stale ? null : decision,
                    stale,
                    own.get(row.id()));
            facts.add(fact.at(door(relay, fact.decision())));
        }
        facts.sort(Comparator.comparing((RowFacts fact) -> fact.row().firstSeen())
                .thenComparingInt(RowFacts::position)
                .thenComparingInt(fact -> fact.row().id()));
        JudgingRows judging = new JudgingRows(relay, present(relay, facts), marks(newest));
        return new PastedList(
                history.title(), facts.stream().map(judging::judge).toList());
    }

    private Household door(Relay relay, RowDecision decision) {
        return decision == null || decision.householdId() == null
                ? null
                : households.find(relay.committeeId(), decision.householdId()).orElse(null);
    }

    private Map<Long, RowEntry> present(Relay relay, List<RowFacts> facts) {
        List<Long> ids = facts.stream()
                .map(RowFacts::household)
                .filter(Objects::nonNull)
                .map(Household::id)
                .distinct()
                .toList();
        Map<Long, RowEntry> present = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            entries.ofHouseholds(relay.committeeId(), relay.id(), some)
                    .forEach(line -> present.put(line.householdId(), line.entry()));
        }
        return present;
    }

    /** Where each row stood in the copy that had it first. */
    private static Map<Integer, Integer> positions(CopyHistory history) {
        Map<Integer, Integer> positions = new HashMap<>();
        for (SeenCopy copy : history.copies()) {
            for (int i = 0; i < copy.places().size(); i++) {
                int row = copy.places().get(i).row();
                if (history.row(row).firstSeen().equals(copy.seenAt())) {
                    positions.putIfAbsent(row, i + 1);
                }
            }
        }
        return positions;
    }

    private static Map<Integer, CopyPlaces.Line> marks(CopyPlaces newest) {
        Map<Integer, CopyPlaces.Line> marks = new HashMap<>();
        newest.lines().forEach(line -> marks.put(line.row(), line));
        return marks;
    }

    /** So much later for each row that the rows of a copy keep their order, whatever else comes with the same time. */
    static Instant countsFrom(Relay relay, Instant firstSeen, int position) {
        Instant from = firstSeen.truncatedTo(ChronoUnit.MILLIS).plus(position, ChronoUnit.MICROS);
        return from.isBefore(relay.opensAt()) && !firstSeen.isBefore(relay.opensAt()) ? relay.opensAt() : from;
    }
}
