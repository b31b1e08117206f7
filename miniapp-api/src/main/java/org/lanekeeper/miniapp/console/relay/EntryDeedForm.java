package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.miniapp.relay.EntryReason;
import org.lanekeeper.miniapp.relay.EntryReason.Deed;
import org.lanekeeper.miniapp.relay.RehousingEntries.Goal;

/**
 * What was typed to do something to an entry.
 *
 * @param ground a constant's name, as the list of grounds has it
 * @param address where the entry goes, if it goes anywhere
 * @param name of whoever lives there now, if it is not the same person
 * @param verified null unless ticked
 */
record EntryDeedForm(String ground, String note, String address, String name, String phone, Boolean verified) {
    static EntryDeedForm blank() {
        return new EntryDeedForm("", "", "", "", "", null);
    }

    EntryReason reason(Deed deed) {
        return EntryReason.typed(deed, ground, note);
    }

    Goal goal() {
        return new Goal(address, isVerified());
    }

    public boolean isVerified() {
        return Boolean.TRUE.equals(verified);
    }
}
