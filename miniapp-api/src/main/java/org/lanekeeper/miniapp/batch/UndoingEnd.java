package org.lanekeeper.miniapp.batch;

import java.util.Optional;
import org.lanekeeper.community.batch.ReinstatingPlace;
import org.lanekeeper.community.batch.ReinstatingPlace.Outcome;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.VoucherStatus;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.springframework.stereotype.Service;

/** Takes the end of a called household's place back, which was written down by mistake; logged. The same twice is the same. */
@Service
class UndoingEnd {
    private final ReinstatingPlace reinstating;
    private final LoggedOperations operations;

    UndoingEnd(ReinstatingPlace reinstating, LoggedOperations operations) {
        this.reinstating = reinstating;
        this.operations = operations;
    }

    /**
     * Refused once its goods or its place are somebody else's.
     *
     * @param end how the place ended by mistake
     */
    void undo(Staff staff, long relayId, int number, VoucherStatus end, EntryReason reason) {
        Outcome outcome = operations.run(
                staff,
                () -> reinstating
                        .reinstate(staff.committeeId(), relayId, number, end, reason.by(staff))
                        .orElseThrow(EndingPlace::noVoucher),
                done -> done instanceof Outcome.Reinstated
                        ? Optional.of(operation(end).on(Subject.entry(relayId, number), reason.inWords()))
                        : Optional.empty());
        if (outcome instanceof Outcome.GoodsGone) {
            throw Refusal.conflict("goods-given-on", goodsGone(end));
        }
        if (outcome instanceof Outcome.PlaceGone) {
            throw Refusal.conflict("place-given-on", "空出来的名额已经给了后面的人，不能撤销。真要补给这一户，请先在「名额」里加上，再来撤销。");
        }
        if (outcome instanceof Outcome.SignedUpAgain again) {
            throw Refusal.conflict(
                            "place-held",
                            "这一户后来又登记了第 " + again.number() + " 号，一户只能有一个号。要改回这个号，请先作废第 " + again.number() + " 号，再来撤销。")
                    .with("number", again.number());
        }
        if (outcome instanceof Outcome.EndedOtherwise other) {
            throw Refusal.conflict(
                    "ended-otherwise",
                    "这一户现在是「" + other.status().label() + "」，不是「" + end.label() + "」，没有可撤销的。请刷新看最新状态。");
        }
    }

    private static String goodsGone(VoucherStatus end) {
        return end == VoucherStatus.RETURNED
                ? "账上这一户退回的东西，已经发给后面的人，不能撤销。东西其实还在这一户手里的，就少了一份，清点时请写明。"
                : "这一户的东西已经发给后面的人，不能撤销。还要的，请重新登记，会给新的号，排到最后。";
    }

    private static Operation operation(VoucherStatus end) {
        return switch (end) {
            case DECLINED -> Operation.VOUCHER_UNDO_DECLINE;
            case LAPSED -> Operation.VOUCHER_UNDO_PASS_OVER;
            case RETURNED -> Operation.VOUCHER_UNDO_RETURN;
            case ISSUED, REDEEMED -> throw new IllegalArgumentException("nothing ended");
        };
    }
}
