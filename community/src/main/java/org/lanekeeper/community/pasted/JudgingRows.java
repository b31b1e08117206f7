package org.lanekeeper.community.pasted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.RelayPhase;

/** Says of one row after the other what can be done with it; the first row of a household is the one that counts. */
final class JudgingRows {
    private final Relay relay;
    private final Map<Long, RowEntry> present;
    private final Map<Integer, CopyPlaces.Line> newest;
    private final Map<Long, RowFacts> first = new HashMap<>();

    /**
     * @param present the entries that hold the places of the rows' households
     * @param newest the lines of the newest copy, by row
     */
    JudgingRows(Relay relay, Map<Long, RowEntry> present, Map<Integer, CopyPlaces.Line> newest) {
        this.relay = relay;
        this.present = present;
        this.newest = newest;
    }

    /** Rows in the order in which they are entered. */
    RowStanding judge(RowFacts facts) {
        List<String> words = new ArrayList<>();
        Instant from = CheckingRows.countsFrom(relay, facts.row().firstSeen(), facts.position());
        RowStanding.State state = state(facts, from, words);
        Household household = facts.household();
        boolean holds = state != RowStanding.State.DISMISSED
                && state != RowStanding.State.ENDED
                && state != RowStanding.State.NOT_ADMITTED
                && !(state == RowStanding.State.UNCLEAR && isTakenBack(facts));
        if (household != null && holds) {
            first.putIfAbsent(household.id(), facts);
        }
        return new RowStanding(
                facts.row(),
                facts.position(),
                from,
                household,
                facts.match() instanceof Match.Several several ? several.households() : List.of(),
                facts.near(),
                facts.name(),
                facts.phone(),
                facts.quantity(),
                state,
                words,
                tags(facts, state),
                facts.entry(),
                household == null ? null : present.get(household.id()),
                facts.decision());
    }

    private RowStanding.State state(RowFacts facts, Instant from, List<String> words) {
        if (facts.entry() != null) {
            if (!facts.entry().status().counts()) {
                return RowStanding.State.ENDED;
            }
            if (!facts.is(RowDecision.Verdict.KEPT)) {
                toDecide(facts, words);
            }
            return RowStanding.State.NUMBERED;
        }
        if (facts.is(RowDecision.Verdict.DISMISSED)) {
            words.add(facts.decision().reason());
            return RowStanding.State.DISMISSED;
        }
        Household household = facts.household();
        if (household != null) {
            RowFacts earlier = first.get(household.id());
            if (earlier != null) {
                words.add("和" + called(earlier.row().row()) + "是同一户，以那一行为准。");
                return RowStanding.State.REPEATED;
            }
            RowEntry entry = present.get(household.id());
            if (entry != null) {
                words.add(entry.inWords());
                return RowStanding.State.ALREADY_IN;
            }
            if (!isAdmitted(household, from, words)) {
                return RowStanding.State.NOT_ADMITTED;
            }
        }
        if (!facts.isCorrected()) {
            unclear(facts, words);
        }
        if (words.isEmpty()) {
            note(facts, words);
            return RowStanding.State.READY;
        }
        return RowStanding.State.UNCLEAR;
    }

    private boolean isAdmitted(Household household, Instant from, List<String> words) {
        RelayPhase phase = relay.phaseForPaper(from);
        if (!relay.rule().admits(household)) {
            words.add("这次不发这幢楼。");
        } else if (phase == RelayPhase.NOT_YET_OPEN) {
            words.add("看到这一行时还没有开始登记。");
        } else if (phase != RelayPhase.OPEN) {
            words.add("结束登记以后才看到这一行。");
        }
        return words.isEmpty();
    }

    private static void unclear(RowFacts facts, List<String> words) {
        PastedRow row = facts.row().row();
        if (facts.changedSince()) {
            words.add("您看过以后，群里这一行又变了。");
        }
        if (facts.row().state() == RowState.REMOVED) {
            words.add("群里后来删了这一行。");
        } else if (facts.row().state() == RowState.OVERWRITTEN) {
            words.add("被别人的接龙顶掉了，多半还要。");
        }
        for (Doubt doubt : row.doubts()) {
            boolean known = doubt == Doubt.NO_NAME && !facts.name().isEmpty();
            if (!known) {
                words.add(doubt.label() + "。");
            }
        }
        if (facts.match() instanceof Match.None) {
            words.add("名册里没有 " + row.address().display() + "。" + near(facts.near()));
        } else if (facts.match() instanceof Match.Several) {
            words.add("这个门牌有几处，请选一户。");
        } else if (facts.match() == null && row.doubts().isEmpty()) {
            words.add(Doubt.NO_ADDRESS.label() + "。");
        }
        if (facts.name().isEmpty() && !row.doubts().contains(Doubt.NO_NAME)) {
            words.add(Doubt.NO_NAME.label() + "。");
        }
    }

    private static String near(List<Household> near) {
        return near.isEmpty() ? "" : "是 " + near.get(0).address().display() + " 吗？";
    }

    /** Entered all the same. */
    private void note(RowFacts facts, List<String> words) {
        if (!facts.household().knows(facts.name(), facts.phone())) {
            words.add("姓名和名册不一样，先取号，再核对。");
        } else if (facts.quantity() > relay.unitCap()) {
            words.add("每户最多 " + relay.unitCap() + " 份，按 " + relay.unitCap() + " 份登记。");
        }
    }

    /** What the group says now and the queue does not. */
    private void toDecide(RowFacts facts, List<String> words) {
        PastedRow row = facts.row().row();
        RowEntry entry = facts.entry();
        if (facts.row().state() == RowState.REMOVED) {
            words.add("群里已经没有这一行了。");
        }
        if (row.isWithdrawn()) {
            words.add("群里写着不要了。");
        }
        if (facts.row().forms().size() < 2 || facts.isCorrected()) {
            return;
        }
        int units = Math.min(row.quantity(), relay.unitCap());
        if (units != entry.quantity() && !row.doubts().contains(Doubt.UNSURE_QUANTITY)) {
            words.add("群里现在写 " + row.quantity() + " 份，登记的是 " + entry.quantity() + " 份。");
        }
        if (facts.match() instanceof Match.One one && one.household().id() != entry.householdId()) {
            words.add("群里现在写 " + row.address().display() + "，登记的不是这一户。");
        }
    }

    private static boolean isTakenBack(RowFacts facts) {
        return facts.row().state() == RowState.REMOVED || facts.row().row().isWithdrawn();
    }

    private Set<RowTag> tags(RowFacts facts, RowStanding.State state) {
        Set<RowTag> tags = EnumSet.noneOf(RowTag.class);
        CopyPlaces.Line line = newest.get(facts.row().id());
        if (line != null) {
            line.marks().forEach(mark -> tags.add(tag(mark)));
        }
        if (facts.row().forms().size() > 1) {
            tags.add(RowTag.EDITED);
        }
        switch (facts.row().state()) {
            case REMOVED -> tags.add(RowTag.GONE);
            case OVERWRITTEN -> tags.add(RowTag.OVERWRITTEN);
            case FORKED -> tags.add(RowTag.FORKED);
            case STANDING -> {}
        }
        if (state == RowStanding.State.REPEATED) {
            tags.add(RowTag.REPEATED);
        }
        if (facts.match() instanceof Match.None && !facts.isCorrected()) {
            tags.add(RowTag.NO_SUCH_DOOR);
        }
        if (state == RowStanding.State.READY && !facts.household().knows(facts.name(), facts.phone())) {
            tags.add(RowTag.NAME_DIFFERS);
        }
        return tags;
    }

    private static RowTag tag(CopyPlaces.Mark mark) {
        return switch (mark) {
            case ADDED -> RowTag.ADDED;
            case EDITED -> RowTag.EDITED;
            case RETURNED -> RowTag.RETURNED;
            case MOVED -> RowTag.MOVED;
        };
    }

    private static String called(PastedRow row) {
        return "第 " + (row.number() == null ? row.position() : row.number()) + " 行";
    }
}
