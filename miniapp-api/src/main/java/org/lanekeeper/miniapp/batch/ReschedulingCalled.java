package org.lanekeeper.miniapp.batch;

import java.util.List;
import java.util.Optional;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.ReschedulingBatch;
import org.lanekeeper.community.batch.ReschedulingBatch.Rescheduled;
import org.lanekeeper.community.notice.PostingNotice;
import org.lanekeeper.community.relay.Relay;
import org.lanekeeper.community.relay.Relays;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.voucher.Voucher;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.lanekeeper.miniapp.relay.EntryReason;
import org.lanekeeper.miniapp.site.ChineseTime;
import org.springframework.stereotype.Service;

/** Staff set place and time of a drawn batch right; logged, and whoever still has to come is told. */
@Service
public class ReschedulingCalled {
    private final ReschedulingBatch rescheduling;
    private final Relays relays;
    private final PostingNotice notices;
    private final LoggedOperations operations;
    private final ChineseTime time;

    ReschedulingCalled(
            ReschedulingBatch rescheduling,
            Relays relays,
            PostingNotice notices,
            LoggedOperations operations,
            ChineseTime time) {
        this.rescheduling = rescheduling;
        this.relays = relays;
        this.notices = notices;
        this.operations = operations;
        this.time = time;
    }

    /**
     * @throws org.lanekeeper.community.batch.UnfitBatchException in plain Chinese, naming the field
     */
    public Rescheduled reschedule(
            Staff staff, long relayId, int number, ReschedulingBatch.Goal goal, EntryReason reason) {
        return operations.run(
                staff,
                () -> {
                    Rescheduled done = rescheduling
                            .reschedule(staff.committeeId(), relayId, number, goal, reason.by(staff))
                            .orElseThrow(() -> Refusal.notFound("这一批"));
                    tell(done.batch(), done.open());
                    return done;
                },
                done -> done.changed()
                        ? Optional.of(Operation.BATCH_RESCHEDULE.on(
                                Subject.batch(relayId, number), what(done.batch()) + "，" + reason.inWords()))
                        : Optional.empty());
    }

    private String what(Batch batch) {
        return batch.place() + "，" + time.span(batch.pickupFrom(), batch.pickupUntil());
    }

    /** All the same, unless each has a time of its own. */
    private void tell(Batch batch, List<Voucher> open) {
        String title = relays.find(batch.committeeId(), batch.relayId())
                .map(Relay::title)
                .orElse("");
        if (!batch.slotted()) {
            List<Integer> numbers = open.stream().map(Voucher::number).toList();
            notices.aboutEntries(
                    batch.committeeId(),
                    batch.relayId(),
                    numbers,
                    "「" + title + "」您家的领取改了：" + what(batch) + "。号码和领取码不变，没领的请按新的来。");
            return;
        }
        open.forEach(voucher -> notices.aboutEntries(
                batch.committeeId(),
                batch.relayId(),
                List.of(voucher.number()),
                "「" + title + "」您家的领取改了：" + batch.place() + "，您的时间 "
                        + time.span(voucher.pickupFrom(), voucher.pickupUntil()) + "。号码和领取码不变，没领的请按新的来。"));
    }
}
