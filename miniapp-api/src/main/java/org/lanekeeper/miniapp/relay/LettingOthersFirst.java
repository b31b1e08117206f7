package org.lanekeeper.miniapp.relay;

import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.YieldingEntry;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.Operation;
import org.springframework.stereotype.Service;

/** Staff let others go first where a household told them so; logged, and the household is told. */
@Service
public class LettingOthersFirst {
    private final YieldingEntry yielding;
    private final EntryDeeds deeds;
    private final EntryNews news;

    LettingOthersFirst(YieldingEntry yielding, EntryDeeds deeds, EntryNews news) {
        this.yielding = yielding;
        this.deeds = deeds;
        this.news = news;
    }

    public Entry forHousehold(Staff staff, long relayId, int number, EntryReason reason) {
        return deeds.run(
                staff,
                Operation.ENTRY_YIELD,
                reason,
                () -> yielding.letOthersFirst(staff.committeeId(), relayId, number, reason.by(staff)),
                news::yielded);
    }
}
