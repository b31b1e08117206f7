package org.lanekeeper.miniapp.batch;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchPlan;
import org.lanekeeper.community.batch.PreviewingBatch;
import org.lanekeeper.community.batch.ReschedulingBatch;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.relay.Entry;
import org.lanekeeper.community.relay.Ground;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.lanekeeper.miniapp.relay.EntryView;
import org.lanekeeper.miniapp.retry.RequestKey;
import org.lanekeeper.miniapp.site.SiteSettings;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Goods arrive: the committee looks who is next, calls them, and sees what became of it. */
@RestController
@RequestMapping("/api/relays/{id}/batches")
@ForCommittee
@Tag(name = "Batches")
class BatchApi {
    private final CallingBatch calling;
    private final ReadingBatches reading;
    private final Relays relays;
    private final Entries entries;
    private final PreviewingBatch previewing;
    private final ReschedulingCalled rescheduling;
    private final SiteSettings site;

    BatchApi(
            CallingBatch calling,
            ReadingBatches reading,
            Relays relays,
            Entries entries,
            PreviewingBatch previewing,
            ReschedulingCalled rescheduling,
            SiteSettings site) {
        this.rescheduling = rescheduling;
        this.previewing = previewing;
        this.site = site;
        this.calling = calling;
        this.reading = reading;
        this.relays = relays;
        this.entries = entries;
    }

    /**
     * @param size households that would be called
     * @param inReview entries that would be passed over because the committee has not looked into them
     */
    record Preview(int size, int inReview, List<EntryView> entries) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BatchView call(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @RequestBody NewBatch wanted,
            @RequestHeader(name = RequestKey.HEADER, required = false) String key) {
        return reading.view(
                calling.call(staff, id, wanted.plan(site.zone()), wanted.expected(), RequestKey.of(staff, key))
                        .orRefuse());
    }

    /** Exactly whom the same request would call now; calls nobody. */
    @PostMapping("/preview")
    PreviewView preview(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestBody NewBatch wanted) {
        return PreviewView.of(previewing.preview(relay(staff, id), wanted.plan(site.zone())));
    }

    /**
     * Another place or time, and why.
     *
     * @param place as it is if not given; so are the times
     * @param pickupFrom where each household has a time of its own, all of them move with this first one
     * @param ground {@code SCHEDULE} if not given
     * @param note in one's own words, for the operation log
     */
    record Correction(String place, Instant pickupFrom, Instant pickupUntil, Ground ground, String note) {}

    /** Place and time of a drawn batch are set right; whoever still has to come is told. */
    @PostMapping("/{number}/reschedule")
    BatchView reschedule(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody Correction wanted) {
        Batch present = reading.find(staff, id, number);
        ReschedulingBatch.Goal goal = new ReschedulingBatch.Goal(
                wanted.place() == null ? present.place() : wanted.place(),
                wanted.pickupFrom() == null ? present.pickupFrom() : wanted.pickupFrom(),
                wanted.pickupUntil() == null ? present.pickupUntil() : wanted.pickupUntil());
        rescheduling.reschedule(
                staff, id, number, goal, EntryReason.read(EntryReason.Deed.RESCHEDULE, wanted.ground(), wanted.note()));
        return reading.one(staff, id, number);
    }

    @GetMapping
    List<BatchView> all(@AuthenticationPrincipal Staff staff, @PathVariable long id) {
        relay(staff, id);
        return reading.all(staff, id);
    }

    @GetMapping("/{number}")
    BatchView one(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number) {
        return reading.one(staff, id, number);
    }

    @GetMapping("/preview")
    Preview preview(@AuthenticationPrincipal Staff staff, @PathVariable long id, @RequestParam int size) {
        Relay relay = relay(staff, id);
        int most = Math.min(Math.max(size, 1), BatchPlan.MOST);
        List<Entry> next = entries.nextInOrder(staff.committeeId(), relay.id(), most);
        int inReview = entries.tally(staff.committeeId(), relay.id()).inReview();
        return new Preview(
                next.size(), inReview, next.stream().map(EntryView::masked).toList());
    }

    private Relay relay(Staff staff, long id) {
        return relays.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这个接龙"));
    }
}
