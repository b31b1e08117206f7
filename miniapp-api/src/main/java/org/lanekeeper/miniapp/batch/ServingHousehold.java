package org.lanekeeper.miniapp.batch;

import java.util.Optional;
import org.lanekeeper.community.batch.DecliningVoucher;
import org.lanekeeper.community.batch.HandingOver;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.RedeemingVoucher.Outcome;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.springframework.stereotype.Service;

/** What staff do for one called household: it does not want the goods, or gets them at its door. Logged. */
@Service
public class ServingHousehold {
    private final DecliningVoucher declining;
    private final HandingOver handingOver;
    private final LoggedOperations operations;

    ServingHousehold(DecliningVoucher declining, HandingOver handingOver, LoggedOperations operations) {
        this.declining = declining;
        this.handingOver = handingOver;
        this.operations = operations;
    }

    /** 不要了. The same twice is the same; what was collected or paid is refused. */
    public void decline(Staff staff, long relayId, int number) {
        decline(staff, relayId, number, false, EntryReason.read(EntryReason.Deed.DECLINE, null, null));
    }

    /** The same, as the household itself says at the counter or on the telephone: nobody rings it up to tell it so. */
    public void declineInPerson(Staff staff, long relayId, int number) {
        decline(staff, relayId, number, true, EntryReason.read(EntryReason.Deed.DECLINE, null, null));
    }

    void decline(Staff staff, long relayId, int number, boolean inPerson, EntryReason reason) {
        DecliningVoucher.Outcome outcome = operations.run(
                staff,
                () -> declining
                        .decline(staff.committeeId(), relayId, number, inPerson, reason.by(staff))
                        .orElseThrow(() -> Refusal.notFound("这个号")),
                done -> done == DecliningVoucher.Outcome.DECLINED
                        ? Optional.of(Operation.VOUCHER_DECLINE.on(Subject.entry(relayId, number), reason.inWords()))
                        : Optional.empty());
        switch (outcome) {
            case DECLINED, ENDED_BEFORE -> {}
            case COLLECTED -> throw Refusal.conflict("already-collected", "这一户已经领走了。东西拿回来了，请居委会在这一户的登记上点「领了又退回」。");
            case PAID -> throw Refusal.conflict("already-paid", "这一户已经付过钱。请先退款，点「撤销收款」，再点「不要了」。");
            case NOT_CALLED -> throw Refusal.conflict("not-called", "这一户还没有轮到。不要了，请用退出登记。");
        }
    }

    /**
     * 已送到: the voucher is used. The same twice is the same.
     *
     * @param paying the household paid at the door
     */
    public void carried(Staff staff, long relayId, int number, boolean paying) {
        handOver(staff, Operation.VOUCHER_CARRY, relayId, number, paying, "");
    }

    /** Handed out without its code: somebody signed for it on the list. */
    void collected(Staff staff, long relayId, int number, boolean paying, EntryReason reason) {
        handOver(staff, Operation.VOUCHER_REDEEM, relayId, number, paying, reason.note());
    }

    private void handOver(Staff staff, Operation operation, long relayId, int number, boolean paying, String note) {
        Outcome outcome = operations.run(
                staff,
                () -> handingOver
                        .atDoor(staff.committeeId(), relayId, number, staff.id(), paying)
                        .orElseThrow(() -> Refusal.notFound("这个号的领取券")),
                done -> done instanceof Outcome.Redeemed
                        ? Optional.of(operation.on(Subject.entry(relayId, number), note))
                        : Optional.empty());
        if (outcome instanceof Outcome.GivenOn) {
            throw Refusal.conflict("voucher-over", "这一户的号已经退回，留给后面的人，不要再发。晚来了也给的，请先在这一户的登记上撤销。");
        }
        if (outcome instanceof Outcome.Unpaid) {
            throw Refusal.conflict("voucher-unpaid", "这一户还没付款。请先收款；收了，就勾上「已收款」或点「已收款并送到」。");
        }
    }
}
