package org.lanekeeper.miniapp.console.relay;

import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.relay.EntryHistory;
import org.lanekeeper.miniapp.relay.EntryReason.Deed;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one entry: what it is, all that happened to it, and what can be done. */
@Component
class DrawingEntry {
    private final Relays relays;
    private final Entries entries;
    private final Households households;
    private final EntryHistory history;
    private final Vouchers vouchers;

    DrawingEntry(Relays relays, Entries entries, Households households, EntryHistory history, Vouchers vouchers) {
        this.vouchers = vouchers;
        this.relays = relays;
        this.entries = entries;
        this.households = households;
        this.history = history;
    }

    String draw(Staff staff, long relayId, int number, boolean revealed, Model model) {
        Entry entry = entries.find(staff.committeeId(), relayId, number).orElseThrow(Absent.page());
        boolean waits = entry.status().counts() && entry.batch() == null;
        model.addAttribute("relay", relays.find(staff.committeeId(), relayId).orElseThrow(Absent.page()));
        model.addAttribute("entry", entry);
        model.addAttribute(
                "household",
                households.find(staff.committeeId(), entry.householdId()).orElseThrow(Absent.page()));
        model.addAttribute(
                "voucher",
                vouchers.ofEntry(staff.committeeId(), relayId, number).orElse(null));
        model.addAttribute("history", history.of(entry));
        model.addAttribute("revealed", revealed);
        model.addAttribute("waits", waits);
        model.addAttribute("inReview", entry.status() == EntryStatus.REVIEW);
        model.addAttribute("isVoid", entry.status() == EntryStatus.VOID);
        model.addAttribute("byOneself", entry.endedBy() != null && entry.endedBy() == staff.id());
        model.addAttribute("deeds", Deed.values());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", EntryDeedForm.blank());
        }
        return "admin/relays/entry";
    }
}
