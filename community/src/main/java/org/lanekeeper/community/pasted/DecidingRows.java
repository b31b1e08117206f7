package org.lanekeeper.community.pasted;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.household.FindingHousehold;
import org.lanekeeper.community.household.FindingHousehold.Match;
import org.lanekeeper.community.household.Household;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.SuggestingDoor;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.staff.Staff;
import org.springframework.stereotype.Service;

/** Staff put a row right, leave it out, or let its entry stand whatever the group says now. */
@Service
public class DecidingRows {
    private static final int LONGEST_REASON = 200;

    private final LookingAtPastes looking;
    private final RowDecisions decisions;
    private final FindingHousehold finding;
    private final SuggestingDoor suggesting;
    private final Households households;
    private final Clock clock;

    DecidingRows(
            LookingAtPastes looking,
            RowDecisions decisions,
            FindingHousehold finding,
            SuggestingDoor suggesting,
            Households households,
            Clock clock) {
        this.looking = looking;
        this.decisions = decisions;
        this.finding = finding;
        this.suggesting = suggesting;
        this.households = households;
        this.clock = clock;
    }

    /** What became of a decision. */
    public sealed interface Decided {
        record Done() implements Decided {}

        /** There is no such row. */
        record Unknown() implements Decided {}

        /**
         * Nothing has changed.
         *
         * @param field at fault: {@code place}, {@code name}, {@code phone}, {@code quantity}, {@code reason} or {@code row}
         * @param choices doors to choose from, empty unless the place is one of several
         */
        record Unfit(String field, String words, List<Household> choices) implements Decided {}
    }

    /**
     * @param version of the row that was looked at
     */
    public Decided correct(Relay relay, int rowId, String version, Correction correction, Staff staff) {
        Decided refused = refused(relay, rowId, version, false);
        if (refused != null) {
            return refused;
        }
        Optional<String[]> fault = correction.fault();
        if (fault.isPresent()) {
            return new Decided.Unfit(fault.get()[0], fault.get()[1], List.of());
        }
        Household household = correction.household() == null
                ? null
                : households.find(relay.committeeId(), correction.household()).orElse(null);
        if (household == null) {
            Decided.Unfit several = unfit(relay, correction);
            if (several != null) {
                return several;
            }
            household = ((Match.One) match(relay, correction)).household();
        }
        write(relay, rowId, version, RowDecision.Verdict.CORRECTED, household, correction, "", staff);
        return new Decided.Done();
    }

    private Match match(Relay relay, Correction correction) {
        return correction
                .address()
                .map(address -> finding.find(
                        relay.committeeId(), address, correction.place(), correction.name(), correction.mobile()))
                .orElse(null);
    }

    /** Null if the place is one door. */
    private Decided.Unfit unfit(Relay relay, Correction correction) {
        Match match = match(relay, correction);
        if (match == null) {
            return new Decided.Unfit("place", "看不懂门牌。请写楼号和室号，如 3-502。", List.of());
        }
        if (match instanceof Match.Several several) {
            return new Decided.Unfit("place", "这个门牌有几处，请选一户。", several.households());
        }
        if (match instanceof Match.None none) {
            List<Household> near = suggesting.near(relay.committeeId(), none.address(), correction.place());
            String hint = near.isEmpty() ? "确有这一户，请到窗口登记。" : "是下面这一户吗？";
            return new Decided.Unfit("place", "名册里没有 " + none.address().display() + "。" + hint, near);
        }
        return null;
    }

    public Decided dismiss(Relay relay, int rowId, String version, String reason, Staff staff) {
        Decided refused = refused(relay, rowId, version, false);
        if (refused != null) {
            return refused;
        }
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return new Decided.Unfit("reason", "请写为什么不登记，最多 " + LONGEST_REASON + " 个字。居民会来问。", List.of());
        }
        write(relay, rowId, version, RowDecision.Verdict.DISMISSED, null, null, words, staff);
        return new Decided.Done();
    }

    /** The entry stays as it is. */
    public Decided keep(Relay relay, int rowId, String version, Staff staff) {
        Decided refused = refused(relay, rowId, version, true);
        if (refused != null) {
            return refused;
        }
        write(relay, rowId, version, RowDecision.Verdict.KEPT, null, null, "", staff);
        return new Decided.Done();
    }

    /** Null where the row is as it was looked at, and has an entry or has none as is asked for. */
    private Decided refused(Relay relay, int rowId, String version, boolean numbered) {
        RowStanding row = looking.list(relay).row(rowId).orElse(null);
        if (row == null) {
            return new Decided.Unknown();
        }
        if (!row.version().equals(version)) {
            return new Decided.Unfit("row", "群里这一行刚刚又变了，请再看一眼。", List.of());
        }
        if ((row.entry() != null) != numbered) {
            return new Decided.Unfit("row", numbered ? "这一行还没有号。" : "这一行已经有号了。", List.of());
        }
        return null;
    }

    private void write(
            Relay relay,
            int rowId,
            String version,
            RowDecision.Verdict verdict,
            Household household,
            Correction correction,
            String reason,
            Staff staff) {
        String[] parts = version.split(":");
        decisions.write(
                relay.committeeId(),
                relay.id(),
                rowId,
                Integer.parseInt(parts[0]),
                RowState.valueOf(parts[1]),
                verdict,
                household == null ? null : household.id(),
                correction == null ? "" : correction.name(),
                correction == null ? null : correction.mobile(),
                correction == null ? null : correction.units(),
                reason,
                staff.id(),
                clock.instant());
    }
}
