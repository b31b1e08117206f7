package org.lanekeeper.miniapp.relay;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.LoggedOperations.Operation;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The committee lets an entry count or strikes it out, logged. */
@Service
public class JudgingEntries {
    private final ModeratingEntries moderating;
    private final Entries entries;
    private final LoggedOperations operations;

    JudgingEntries(ModeratingEntries moderating, Entries entries, LoggedOperations operations) {
        this.moderating = moderating;
        this.entries = entries;
        this.operations = operations;
    }

    public Entry approve(Staff staff, long relayId, int number) {
        Entry present = find(staff, relayId, number);
        if (present.status() == EntryStatus.ACCEPTED) {
            return present;
        }
        return judge(
                staff, present, "entry.approve", "", () -> moderating.approve(staff.committeeId(), relayId, number));
    }

    /**
     * @param reason must be given
     */
    public Entry strikeOut(Staff staff, long relayId, int number, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            throw Refusal.unfit("unfit-reason", "reason", "请写作废的原因，最多 200 个字。");
        }
        Entry present = find(staff, relayId, number);
        if (present.status() == EntryStatus.VOID) {
            return present;
        }
        return judge(
                staff, present, "entry.void", reason, () -> moderating.strikeOut(staff.committeeId(), relayId, number));
    }

    private Entry judge(Staff staff, Entry entry, String operation, String reason, BooleanSupplier change) {
        String subject = "relay:" + entry.relayId() + "/entry:" + entry.number();
        boolean done = operations.run(
                staff,
                change::getAsBoolean,
                changed -> changed ? Optional.of(new Operation(operation, subject, reason)) : Optional.empty());
        if (!done) {
            throw Refusal.conflict("entry-state", "这条登记已经叫号、退出或作废，不能再改。请刷新看最新状态。");
        }
        return find(staff, entry.relayId(), entry.number());
    }

    private Entry find(Staff staff, long relayId, int number) {
        return entries.find(staff.committeeId(), relayId, number).orElseThrow(() -> Refusal.notFound("这条登记"));
    }
}
