package org.lanekeeper.miniapp.batch;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.BatchAccount;
import org.lanekeeper.community.batch.BatchCount;
import org.lanekeeper.community.batch.ReconcilingBatch;
import org.lanekeeper.community.batch.TakingBack;
import org.lanekeeper.community.relay.Entries;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.miniapp.access.ForCommittee;
import org.lanekeeper.miniapp.access.ForCounter;
import org.lanekeeper.miniapp.relay.EntryView;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** After the call: what is where, what goes to the next in line, what somebody has counted. */
@RestController
@RequestMapping("/api/relays/{id}/batches/{number}")
@Tag(name = "Batches")
class SettlingApi {
    private final ReadingBatches reading;
    private final SettlingBatch settling;
    private final ReconcilingBatch reconciling;
    private final TakingBack takingBack;
    private final Entries entries;

    SettlingApi(
            ReadingBatches reading,
            SettlingBatch settling,
            ReconcilingBatch reconciling,
            TakingBack takingBack,
            Entries entries) {
        this.reading = reading;
        this.settling = settling;
        this.reconciling = reconciling;
        this.takingBack = takingBack;
        this.entries = entries;
    }

    /**
     * @param next the first in order who would get what is left, masked; null if nobody waits
     * @param counted the newest count, null before the first
     */
    record Account(BatchAccount account, String equation, EntryView next, Counted counted) {}

    /**
     * @param difference in words
     */
    record Counted(
            int handedOut,
            int leftOver,
            int expectedOut,
            int expectedLeft,
            boolean agrees,
            String difference,
            String by,
            Instant at) {
        static Counted of(BatchCount count) {
            return new Counted(
                    count.handedOut(),
                    count.leftOver(),
                    count.expectedOut(),
                    count.expectedLeft(),
                    count.agrees(),
                    count.inWords(),
                    count.by(),
                    count.countedAt());
        }
    }

    record NewCount(Integer handedOut, Integer leftOver) {}

    /**
     * @param numbers whose time went by
     * @param units of these
     * @param asOf to be sent with the taking back: what comes due later is then not touched
     */
    record Overdue(List<Integer> numbers, int units, int notYet, int paid, int byHand, Instant asOf) {}

    /**
     * @param asOf of the preview; null for now
     */
    record TakeBack(Instant asOf) {}

    @GetMapping("/account")
    @ForCounter
    Account account(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number) {
        Batch batch = reading.find(staff, id, number);
        BatchAccount account = reconciling.account(batch);
        return new Account(
                account,
                account.equation(),
                entries.nextInOrder(staff.committeeId(), id, 1).stream()
                        .findFirst()
                        .map(EntryView::masked)
                        .orElse(null),
                reconciling.counted(batch).map(Counted::of).orElse(null));
    }

    /** Every count is kept; the newest is shown. */
    @PostMapping("/counts")
    @ForCounter
    Counted count(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody NewCount count) {
        Batch batch = reading.find(staff, id, number);
        return Counted.of(settling.count(staff, batch, count.handedOut(), count.leftOver()));
    }

    /** What would be taken back now. */
    @GetMapping("/overdue")
    @ForCommittee
    Overdue overdue(@AuthenticationPrincipal Staff staff, @PathVariable long id, @PathVariable int number) {
        TakingBack.Preview preview = takingBack.preview(reading.find(staff, id, number));
        return new Overdue(
                preview.overdue().stream().map(Voucher::number).toList(),
                preview.units(),
                preview.notYet(),
                preview.paid(),
                preview.byHand(),
                preview.asOf());
    }

    /** Those vouchers can no longer be used, and whoever waits moves up. Repeating it takes nothing more back. */
    @PostMapping("/take-back")
    @ForCommittee
    TakingBack.Taken takeBack(
            @AuthenticationPrincipal Staff staff,
            @PathVariable long id,
            @PathVariable int number,
            @RequestBody TakeBack wanted) {
        return settling.takeBack(staff, id, number, wanted.asOf());
    }
}
