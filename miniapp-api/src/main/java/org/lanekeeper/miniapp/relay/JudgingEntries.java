package org.lanekeeper.miniapp.relay;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The committee lets an entry count or strikes it out, logged. */
@Service
public class JudgingEntries {
    private static final int REASON_LENGTH = 200;

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
                staff,
                present,
                Operation.ENTRY_APPROVE,
                "",
                () -> moderating.approve(staff.committeeId(), relayId, number, Cause.of(staff, Ground.VERIFIED)));
    }

    /**
     * @param reason must be given, at most 200 characters
     */
    public Entry strikeOut(Staff staff, long relayId, int number, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > REASON_LENGTH) {
            throw Refusal.unfit("unfit-reason", "reason", "请写作废的原因，最多 " + REASON_LENGTH + " 个字。居民会来问。");
        }
        Entry present = find(staff, relayId, number);
        if (present.status() == EntryStatus.VOID) {
            return present;
        }
        return judge(
                staff,
                present,
                Operation.ENTRY_VOID,
                why,
                () -> moderating.strikeOut(staff.committeeId(), relayId, number, new Cause(staff, Ground.OTHER, why)));
    }

    private Entry judge(Staff staff, Entry entry, Operation operation, String reason, BooleanSupplier change) {
        boolean done = operations.run(
                staff,
                change::getAsBoolean,
                changed -> changed
                        ? Optional.of(operation.on(Subject.entry(entry.relayId(), entry.number()), reason))
                        : Optional.empty());
        if (!done) {
            throw Refusal.conflict("entry-state", "这条登记已经叫号、退出或作废，不能再改。请刷新看最新状态。");
        }
        return find(staff, entry.relayId(), entry.number());
    }

    private Entry find(Staff staff, long relayId, int number) {
        return entries.find(staff.committeeId(), relayId, number).orElseThrow(() -> Refusal.notFound("这条登记"));
    }
}
