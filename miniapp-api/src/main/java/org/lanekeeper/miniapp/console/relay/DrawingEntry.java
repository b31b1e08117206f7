package org.lanekeeper.miniapp.console.relay;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanekeeper.community.household.Households;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.EntryStatus;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.community.voucher.Vouchers;
import org.lanekeeper.miniapp.console.Absent;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryHistory;
import org.lanekeeper.miniapp.relay.EntryReason.Deed;
import org.springframework.http.HttpStatus;
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
        Voucher voucher = vouchers.ofEntry(staff.committeeId(), relayId, number).orElse(null);
        boolean byOneself = entry.endedBy() != null && entry.endedBy() == staff.id();
        model.addAttribute("voucher", voucher);
        model.addAttribute("possible", names(possible(entry, byOneself, voucher)));
        model.addAttribute("history", history.of(entry));
        model.addAttribute("revealed", revealed);
        model.addAttribute("waits", waits);
        model.addAttribute("inReview", entry.status() == EntryStatus.REVIEW);
        model.addAttribute("isVoid", entry.status() == EntryStatus.VOID);
        model.addAttribute("byOneself", byOneself);
        model.addAttribute("deeds", Deed.values());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", EntryDeedForm.blank());
        }
        return "admin/relays/entry";
    }

    /**
     * The same page after a refusal: it stands beside its form, with what was typed still in it, or above everything where
     * the form is there no more, since somebody else was faster or it is not for this person.
     *
     * @throws Refusal of what does not exist
     */
    String refuse(Staff staff, long relayId, int number, Deed deed, Refusal refusal, Model model) {
        if (refusal.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            throw refusal;
        }
        String view = draw(staff, relayId, number, false, model);
        String words = refusal.getBody().getDetail();
        if (model.getAttribute("possible") instanceof Set<?> possible && possible.contains(deed.name())) {
            model.addAttribute("unfitDeed", deed.name());
            model.addAttribute("unfitField", fieldOf(refusal));
            model.addAttribute("unfit", words);
        } else {
            model.addAttribute("refused", words);
        }
        return view;
    }

    /** Where to put it right, empty for nowhere in the form. */
    private static String fieldOf(Refusal refusal) {
        if (String.valueOf(refusal.getBody().getType()).endsWith(":not-verified")) {
            return "verified";
        }
        Map<String, Object> more = refusal.getBody().getProperties();
        return more == null ? "" : Objects.toString(more.get("field"), "");
    }

    /** The deeds that have a form on the page. */
    private static Set<Deed> possible(Entry entry, boolean byOneself, Voucher voucher) {
        if (voucher != null) {
            return switch (voucher.status()) {
                case ISSUED ->
                    voucher.paidAt() == null
                            ? EnumSet.of(Deed.COLLECT, Deed.DECLINE, Deed.PASS_OVER)
                            : EnumSet.of(Deed.COLLECT);
                case REDEEMED -> EnumSet.of(Deed.UNDO, Deed.RETURN);
                case DECLINED -> EnumSet.of(Deed.UNDO_DECLINE);
                case LAPSED -> EnumSet.of(Deed.UNDO_PASS_OVER);
                case RETURNED -> EnumSet.of(Deed.UNDO_RETURN);
            };
        }
        return switch (entry.status()) {
            case ACCEPTED -> EnumSet.of(Deed.CORRECT, Deed.TRANSFER, Deed.YIELD, Deed.VOID);
            case REVIEW -> EnumSet.of(Deed.CORRECT, Deed.YIELD, Deed.VOID);
            case VOID -> byOneself ? EnumSet.noneOf(Deed.class) : EnumSet.of(Deed.RESTORE);
            case WITHDRAWN, LAPSED -> EnumSet.noneOf(Deed.class);
        };
    }

    private static Set<String> names(Set<Deed> deeds) {
        return deeds.stream().map(Deed::name).collect(Collectors.toSet());
    }
}
