package org.lanekeeper.miniapp.notice;

import java.time.Clock;
import java.util.Optional;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.community.notice.Call;
import org.lanekeeper.community.notice.CallList;
import org.lanekeeper.community.notice.CallOutcome;
import org.lanekeeper.community.notice.DeliveryStatus;
import org.lanekeeper.community.notice.TakingCalls;
import org.lanekeeper.community.notice.WorkingCallList;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.batch.ServingHousehold;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** Staff work through the call list, logged. */
@Service
public class TellingHouseholds {
    private static final int NOTE_LENGTH = 200;

    private final CallList calls;
    private final WorkingCallList working;
    private final ServingHousehold serving;
    private final TakingCalls taking;
    private final Households households;
    private final LoggedOperations operations;
    private final Clock clock;

    TellingHouseholds(
            CallList calls,
            WorkingCallList working,
            ServingHousehold serving,
            TakingCalls taking,
            Households households,
            LoggedOperations operations,
            Clock clock) {
        this.taking = taking;
        this.households = households;
        this.clock = clock;
        this.serving = serving;
        this.calls = calls;
        this.working = working;
        this.operations = operations;
    }

    /** The whole line, name and number included, unless another worker calls just now. Who looked is in the log first. */
    public Call reveal(Staff staff, long deliveryId) {
        Call call = find(staff, deliveryId);
        if (call.status() == DeliveryStatus.TO_CALL && !taking.take(staff.committeeId(), deliveryId, staff.id())) {
            throw Refusal.conflict("call-taken", holder(staff, deliveryId) + "正在打这一户，请先打下一户，免得一户接两个电话。");
        }
        operations.note(staff, Operation.CALL_REVEAL.on(Subject.delivery(deliveryId)));
        return call;
    }

    private String holder(Staff staff, long deliveryId) {
        return taking.others(staff.committeeId(), staff.id()).getOrDefault(deliveryId, "别人");
    }

    /** A mobile that somebody learnt on the way: from now on messages reach the household as well. */
    public void addPhone(Staff staff, long deliveryId, String phone) {
        Call call = find(staff, deliveryId);
        String read = Mobile.read(phone == null ? "" : phone)
                .orElseThrow(() -> Refusal.unfit("unfit-call", "phone", "请写 11 位手机号，比如 138 开头的那种。"));
        operations.run(
                staff,
                () -> households.correctPhone(staff.committeeId(), call.householdId(), read, clock.instant()),
                changed -> Optional.of(Operation.HOUSEHOLD_PHONE.on(Subject.household(call.householdId()))));
    }

    /** Whoever says 不要了 gives the place to the next in order at once. */
    public Call record(Staff staff, long deliveryId, CallOutcome outcome, String note) {
        if (outcome == null) {
            throw Refusal.unfit("unfit-call", "outcome", "请选择通话结果。");
        }
        if (note != null && note.length() > NOTE_LENGTH) {
            throw Refusal.unfit("unfit-call", "note", "备注太长，最多 " + NOTE_LENGTH + " 个字。");
        }
        Call call = find(staff, deliveryId);
        boolean recorded = operations.run(
                staff,
                () -> record(staff, call, outcome, note),
                done -> done
                        ? Optional.of(Operation.CALL_OUTCOME.on(Subject.delivery(deliveryId), outcome.label()))
                        : Optional.empty());
        taking.leave(deliveryId, staff.id());
        if (!recorded) {
            throw Refusal.conflict("already-told", "这一户已经有人告知过了，不用再打。");
        }
        return find(staff, deliveryId);
    }

    private boolean record(Staff staff, Call call, CallOutcome outcome, String note) {
        long deliveryId = call.deliveryId();
        Optional<Long> relay = outcome == CallOutcome.DECLINED && call.status() == DeliveryStatus.TO_CALL
                ? calls.relayOf(staff.committeeId(), deliveryId)
                : Optional.empty();
        if (relay.isEmpty()) {
            return working.record(staff.committeeId(), deliveryId, staff.id(), outcome, note);
        }
        // the relay is locked before the delivery, as everywhere
        serving.declineInPerson(staff, relay.get(), call.number());
        return working.declined(staff.committeeId(), deliveryId, staff.id(), note);
    }

    private Call find(Staff staff, long deliveryId) {
        return calls.find(staff.committeeId(), deliveryId).orElseThrow(() -> Refusal.notFound("这一户的电话任务"));
    }
}
