package org.lanekeeper.miniapp.batch;

import java.util.Optional;
import org.lanekeeper.community.batch.PassingOver;
import org.lanekeeper.community.batch.TakingGoodsBack;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.lanekeeper.miniapp.relay.EntryReason.Deed;
import org.springframework.stereotype.Service;

/**
 * How the place of a called household ends, and how that is undone; each way with its reason, logged. The same twice is the
 * same.
 */
@Service
public class EndingPlace {
    private final ServingHousehold serving;
    private final PassingOver passing;
    private final TakingGoodsBack goods;
    private final UndoingEnd undoing;
    private final LoggedOperations operations;

    EndingPlace(
            ServingHousehold serving,
            PassingOver passing,
            TakingGoodsBack goods,
            UndoingEnd undoing,
            LoggedOperations operations) {
        this.undoing = undoing;
        this.serving = serving;
        this.passing = passing;
        this.goods = goods;
        this.operations = operations;
    }

    /** What became of a called household's goods. */
    public enum End {
        COLLECTED(Deed.COLLECT, "已领走，已记下。"),
        DECLINED(Deed.DECLINE, "不要了，已退回，会通知这一户。东西可以发给后面的人；记错了，还没发的时候可以撤销。"),
        /** 不要了 was written down by mistake. */
        DECLINE_UNDONE(Deed.UNDO_DECLINE, "的「不要了」已撤销，领取码又能用了，会通知这一户。"),
        NOT_COME(Deed.PASS_OVER, "没来领，已过号，会通知这一户。东西可以发给后面的人；记错了，还没发的时候可以撤销。"),
        /** It was passed over by mistake, or gets its goods although it came late. */
        NOT_COME_UNDONE(Deed.UNDO_PASS_OVER, "的过号已撤销，领取码又能用了，会通知这一户。"),
        RETURNED(Deed.RETURN, "领了又退回，已记下，可以发给后面的人；记错了，还没发的时候可以撤销。"),
        /** The goods of another household came back. */
        RETURN_UNDONE(Deed.UNDO_RETURN, "的「领了又退回」已撤销，改回「已领」。"),
        /** It was ticked by mistake: nothing was handed out. */
        UNDONE(Deed.UNDO, "的「已领」已撤销，领取码又能用了。");

        private final Deed deed;
        private final String done;

        End(Deed deed, String done) {
            this.deed = deed;
            this.done = done;
        }

        public Deed deed() {
            return deed;
        }

        /** As a page confirms it, behind the number. */
        public String done() {
            return done;
        }
    }

    /**
     * @param paid the household paid at this moment, if there was anything to pay
     */
    public void end(Staff staff, long relayId, int number, End end, boolean paid, EntryReason reason) {
        switch (end) {
            case COLLECTED -> serving.collected(staff, relayId, number, paid, reason);
            case DECLINED -> serving.decline(staff, relayId, number, false, reason);
            case DECLINE_UNDONE -> undoing.undo(staff, relayId, number, VoucherStatus.DECLINED, reason);
            case NOT_COME_UNDONE -> undoing.undo(staff, relayId, number, VoucherStatus.LAPSED, reason);
            case RETURN_UNDONE -> undoing.undo(staff, relayId, number, VoucherStatus.RETURNED, reason);
            case NOT_COME -> passOver(staff, relayId, number, reason);
            case RETURNED -> takeBack(staff, relayId, number, reason);
            case UNDONE -> undo(staff, relayId, number, reason);
        }
    }

    private void passOver(Staff staff, long relayId, int number, EntryReason reason) {
        PassingOver.Outcome outcome = operations.run(
                staff,
                () -> passing.passOver(staff.committeeId(), relayId, number, reason.by(staff))
                        .orElseThrow(() -> Refusal.notFound("这个号")),
                done -> done == PassingOver.Outcome.PASSED_OVER
                        ? Optional.of(Operation.VOUCHER_PASS_OVER.on(Subject.entry(relayId, number), reason.inWords()))
                        : Optional.empty());
        switch (outcome) {
            case PASSED_OVER, ENDED_BEFORE -> {}
            case IN_TIME -> throw Refusal.conflict("in-time", "领取时间还没过，这一户还能来。说不要了的，请选「不要了」。");
            case COLLECTED -> throw Refusal.conflict("already-collected", "这一户已经领走了，不用过号。");
            case PAID -> throw Refusal.conflict("already-paid", "这一户已经付过钱。请先退款，点「撤销收款」，再过号。");
            case NOT_CALLED -> throw Refusal.conflict("not-called", "这一户还没有轮到。");
        }
    }

    private void takeBack(Staff staff, long relayId, int number, EntryReason reason) {
        TakingGoodsBack.Outcome outcome = operations.run(
                staff,
                () -> goods.takeBack(staff.committeeId(), relayId, number, reason.by(staff))
                        .orElseThrow(EndingPlace::noVoucher),
                done -> done == TakingGoodsBack.Outcome.DONE
                        ? Optional.of(Operation.VOUCHER_RETURN.on(Subject.entry(relayId, number), reason.inWords()))
                        : Optional.empty());
        refuseIfNotCollected(outcome);
    }

    public void undo(Staff staff, long relayId, int number, EntryReason reason) {
        TakingGoodsBack.Outcome outcome = operations.run(
                staff,
                () -> goods.undo(staff.committeeId(), relayId, number).orElseThrow(EndingPlace::noVoucher),
                done -> done == TakingGoodsBack.Outcome.DONE
                        ? Optional.of(Operation.VOUCHER_UNDO.on(Subject.entry(relayId, number), reason.inWords()))
                        : Optional.empty());
        refuseIfNotCollected(outcome);
    }

    /** 不要了 was pressed by mistake, and whoever pressed it says so at once: for the usual reason. */
    public void undoDecline(Staff staff, long relayId, int number) {
        undoing.undo(staff, relayId, number, VoucherStatus.DECLINED, EntryReason.read(Deed.UNDO_DECLINE, null, null));
    }

    private static void refuseIfNotCollected(TakingGoodsBack.Outcome outcome) {
        if (outcome == TakingGoodsBack.Outcome.NOT_COLLECTED) {
            throw Refusal.conflict("not-collected", "这一户没有领走，或者已经退回，不用再改。请刷新看最新状态。");
        }
    }

    static Refusal noVoucher() {
        return Refusal.notFound("这个号的领取券");
    }
}
