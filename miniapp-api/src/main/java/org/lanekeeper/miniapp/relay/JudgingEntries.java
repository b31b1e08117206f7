package org.lanekeeper.miniapp.relay;

import java.util.List;
import org.lanekeeper.community.household.OwnBuildings;
import org.lanekeeper.community.relay.Cause;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryChange;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.ModeratingEntries;
import org.lanekeeper.community.relay.RestoringEntry;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** The committee lets entries count, strikes them out or restores them; logged, and the household is told. */
@Service
public class JudgingEntries {
    private final ModeratingEntries moderating;
    private final RestoringEntry restoring;
    private final Entries entries;
    private final EntryDeeds deeds;
    private final EntryNews news;
    private final LoggedOperations operations;
    private final OwnBuildings buildings;

    JudgingEntries(
            ModeratingEntries moderating,
            RestoringEntry restoring,
            Entries entries,
            EntryDeeds deeds,
            EntryNews news,
            LoggedOperations operations,
            OwnBuildings buildings) {
        this.buildings = buildings;
        this.moderating = moderating;
        this.restoring = restoring;
        this.entries = entries;
        this.deeds = deeds;
        this.news = news;
        this.operations = operations;
    }

    public Entry approve(Staff staff, long relayId, int number) {
        Entry present = find(staff, relayId, number);
        if (present.status() != EntryStatus.ACCEPTED && approve(staff, relayId, List.of(number)) == 0) {
            throw EntryDeeds.refusal(new EntryChange.WrongState(present));
        }
        return find(staff, relayId, number);
    }

    /** How many of these were under review and count now. What a block owner does not own is left alone. */
    public int approve(Staff staff, long relayId, List<Integer> numbers) {
        List<Integer> own = numbers.stream()
                .filter(number -> buildings.ownEntry(staff.committeeId(), staff.owner(), relayId, number))
                .toList();
        return operations
                .runAll(
                        staff,
                        () -> {
                            List<Entry> approved = moderating.approve(
                                    staff.committeeId(), relayId, own, Cause.of(staff, Ground.VERIFIED));
                            approved.forEach(news::approved);
                            return approved;
                        },
                        entry -> Operation.ENTRY_APPROVE.on(
                                Subject.entry(relayId, entry.number()), Ground.VERIFIED.label()))
                .size();
    }

    public Entry strikeOut(Staff staff, long relayId, int number, EntryReason reason) {
        Entry present = find(staff, relayId, number);
        if (present.status() == EntryStatus.VOID) {
            return present;
        }
        return deeds.run(
                staff,
                Operation.ENTRY_VOID,
                reason,
                () -> moderating.strikeOut(staff.committeeId(), relayId, number, reason.by(staff))
                        ? new EntryChange.Done(present, find(staff, relayId, number))
                        : new EntryChange.WrongState(present),
                done -> news.struckOut(done.before(), reason.ground()));
    }

    /**
     * @param verified whether somebody looked into an entry that was under review when it was struck out
     */
    public Entry restore(Staff staff, long relayId, int number, boolean verified, EntryReason reason) {
        return deeds.run(
                staff,
                Operation.ENTRY_RESTORE,
                reason,
                () -> restoring.restore(staff.committeeId(), relayId, number, verified, reason.by(staff)),
                news::restored);
    }

    private Entry find(Staff staff, long relayId, int number) {
        return entries.find(staff.committeeId(), relayId, number).orElseThrow(() -> Refusal.notFound("这条登记"));
    }
}
