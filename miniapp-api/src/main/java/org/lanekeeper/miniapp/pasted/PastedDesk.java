package org.lanekeeper.miniapp.pasted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lanekeeper.community.pasted.CopyRelation;
import org.lanekeeper.community.pasted.Correction;
import org.lanekeeper.community.pasted.DecidingRows;
import org.lanekeeper.community.pasted.DecidingRows.Decided;
import org.lanekeeper.community.pasted.EnteringRows;
import org.lanekeeper.community.pasted.EnteringRows.Entered;
import org.lanekeeper.community.pasted.Pasted;
import org.lanekeeper.community.pasted.TakingCopy;
import org.lanekeeper.community.relay.JoinOutcome;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.Deed;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.springframework.stereotype.Service;

/** Pasted relays: copies taken in, rows entered and decided, each logged. */
@Service
public class PastedDesk {
    private final TakingCopy taking;
    private final EnteringRows entering;
    private final DecidingRows deciding;
    private final LoggedOperations operations;

    PastedDesk(TakingCopy taking, EnteringRows entering, DecidingRows deciding, LoggedOperations operations) {
        this.taking = taking;
        this.entering = entering;
        this.deciding = deciding;
        this.operations = operations;
    }

    /**
     * @param sure whether it is a copy of this relay though it does not look like one
     * @param at when it reached the server
     * @throws org.lanekeeper.community.pasted.UnreadablePasteException if nothing can be taken in
     */
    public Pasted take(Staff staff, Relay relay, String text, boolean sure, Instant at) {
        Pasted pasted = taking.take(relay, text, sure, staff, at);
        if (pasted instanceof Pasted.Taken taken) {
            note(staff, relay, taken.relation(), taken.rows().rows().size() + " 行，");
        }
        return pasted;
    }

    /** A copy that a resident had sent; nothing if it does not wait any more. */
    public Optional<CopyRelation> takeSent(Staff staff, Relay relay, long copyId) {
        Optional<CopyRelation> relation = taking.takeWaiting(relay, copyId, staff);
        relation.ifPresent(how -> note(staff, relay, how, "居民转来，"));
        return relation;
    }

    private void note(Staff staff, Relay relay, CopyRelation relation, String before) {
        operations.note(staff, Operation.PASTED_COPY.on(Subject.relay(relay.id()), before + relation.label()));
    }

    /** False if it does not wait any more. */
    public boolean dropSent(Staff staff, Relay relay, long copyId) {
        boolean dropped = taking.drop(relay, copyId, staff);
        if (dropped) {
            operations.note(staff, Operation.PASTED_DROP.on(Subject.relay(relay.id())));
        }
        return dropped;
    }

    /** All rows that are ready, in the order in which they were seen. */
    public List<Entered> enterReady(Staff staff, Relay relay) {
        List<Entered> entered = entering.enterReady(relay, staff);
        long fresh = entered.stream().filter(Entered::isFresh).count();
        if (fresh > 0) {
            operations.note(staff, Operation.ENTRY_GROUP.on(Subject.relay(relay.id()), "取号 " + fresh + " 户"));
        }
        return entered;
    }

    /** One row; nothing if it is not ready. */
    public Optional<Entered> enter(Staff staff, Relay relay, int rowId) {
        return entering.enter(relay, rowId, staff);
    }

    public Decided correct(Staff staff, Relay relay, int rowId, String version, Correction correction) {
        return decide(
                staff,
                () -> deciding.correct(relay, rowId, version, correction, staff),
                Operation.PASTED_CORRECT.on(Subject.pastedRow(relay.id(), rowId)));
    }

    public Decided dismiss(Staff staff, Relay relay, int rowId, String version, String reason) {
        return decide(
                staff,
                () -> deciding.dismiss(relay, rowId, version, reason, staff),
                Operation.PASTED_DISMISS.on(Subject.pastedRow(relay.id(), rowId), reason));
    }

    public Decided keep(Staff staff, Relay relay, int rowId, String version) {
        return decide(
                staff,
                () -> deciding.keep(relay, rowId, version, staff),
                Operation.PASTED_KEEP.on(Subject.pastedRow(relay.id(), rowId)));
    }

    private Decided decide(Staff staff, Supplier<Decided> decision, Deed deed) {
        return operations.run(
                staff, decision, decided -> decided instanceof Decided.Done ? Optional.of(deed) : Optional.empty());
    }

    /** What became of a row, as staff read it. */
    public static String inWords(Entered entered) {
        if (entered.outcome() instanceof JoinOutcome.Accepted accepted) {
            String state = accepted.review() != null ? "（待核对）" : accepted.beyondQuota() ? "（候补）" : "";
            return "登记好了：第 " + accepted.number() + " 号" + state;
        }
        if (entered.outcome() instanceof JoinOutcome.AlreadyIn in) {
            return "已经登记：第 " + in.number() + " 号（" + in.door().label() + (in.onBehalf() ? "，由家人或邻居代登记" : "") + "）";
        }
        if (entered.outcome() instanceof JoinOutcome.Full) {
            return "名额已经排满，没有登记。";
        }
        return entered.outcome() instanceof JoinOutcome.Busy ? "系统正忙，还没有登记。请再按一次，不会重复。" : "不在登记时间里，没有登记。";
    }
}
