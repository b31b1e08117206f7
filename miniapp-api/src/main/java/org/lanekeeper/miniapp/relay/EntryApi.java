package org.lanekeeper.miniapp.relay;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.block.ForBlockOwners;
import org.lanekeeper.miniapp.block.ForBlockOwners.About;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lines of a relay, for its committee. */
@RestController
@RequestMapping("/api/relays/{id}/entries")
@ForCommittee
@Tag(name = "Entries")
class EntryApi {
    private static final int MOST = 500;

    private final Relays relays;
    private final Entries entries;
    private final EntryHistory history;
    private final ComparingWithRegister comparing;
    private final LoggedOperations operations;

    EntryApi(
            Relays relays,
            Entries entries,
            EntryHistory history,
            ComparingWithRegister comparing,
            LoggedOperations operations) {
        this.relays = relays;
        this.entries = entries;
        this.history = history;
        this.comparing = comparing;
        this.operations = operations;
    }

    /**
     * @param next to be sent as {@code after} for the following page, null on the last
     */
    record Page(List<EntryView> entries, Integer next) {}

    /**
     * In the order of numbers.
     *
     * @param after number before the page's first
     * @param reveal whole names and phones; such a look is logged
     */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping
    Page page(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "false") boolean reveal) {
        relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        int most = Math.min(Math.max(limit, 1), MOST);
        List<Entry> page = entries.pageOf(staff.committeeId(), id, staff.owner(), after, most);
        if (reveal) {
            operations.note(staff, Operation.ENTRY_REVEAL.on(Subject.entriesAfter(id, after)));
        }
        return new Page(
                page.stream().map(reveal ? EntryView::whole : EntryView::masked).toList(),
                page.size() < most ? null : page.get(page.size() - 1).number());
    }

    /**
     * One entry with all that was done to it.
     *
     * @param history oldest first
     */
    record Whole(EntryView entry, List<EntryHistory.Line> history) {}

    @ForBlockOwners(About.ENTRY)
    @GetMapping("/{number}")
    Whole entry(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number) {
        Entry entry = entries.find(staff.committeeId(), id, number).orElseThrow(() -> Refusal.notFound("这条登记"));
        return new Whole(EntryView.masked(entry), history.of(entry));
    }

    /** What waits for a look, beside what the register has. */
    @ForBlockOwners(About.ONLY_OWN)
    @GetMapping("/reviews")
    List<Review> reviews(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
        return comparing.inReview(staff, id);
    }
}
