package org.lanekeeper.miniapp.batch;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanekeeper.community.batch.Batch;
import org.lanekeeper.community.batch.Rescheduled;
import org.lanekeeper.community.batch.ReschedulingBatch;
import org.lanekeeper.community.batch.Slot;
import org.lanekeeper.community.notice.PostingNotice;
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
    private final PostingNotice notices;
    private final LoggedOperations operations;
    private final ChineseTime time;

    ReschedulingCalled(
            ReschedulingBatch rescheduling, PostingNotice notices, LoggedOperations operations, ChineseTime time) {
        this.rescheduling = rescheduling;
        this.notices = notices;
        this.operations = operations;
        this.time = time;
    }

    /**
     * What it would come to; changes nothing and tells nobody.
     *
     * @throws org.lanekeeper.community.batch.UnfitBatchException in plain Chinese, naming the field
     */
    public Rescheduled preview(Staff staff, long relayId, int number, ReschedulingBatch.Goal goal) {
        return rescheduling
                .preview(staff.committeeId(), relayId, number, goal)
                .orElseThrow(() -> Refusal.notFound("这一批"));
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
                    if (done.changed()) {
                        tell(done);
                    }
                    return done;
                },
                done -> done.changed()
                        ? Optional.of(Operation.BATCH_RESCHEDULE.on(
                                Subject.batch(relayId, number),
                                done.place() + "，" + time.span(done.pickupFrom(), done.pickupUntil()) + "，"
                                        + reason.inWords()))
                        : Optional.empty());
    }

    /** All the same, unless each has a time of its own. */
    private void tell(Rescheduled done) {
        Batch batch = done.before();
        done.open().stream()
                .collect(Collectors.groupingBy(
                        voucher -> wording(done, voucher),
                        LinkedHashMap::new,
                        Collectors.mapping(Voucher::number, Collectors.toList())))
                .forEach((wording, numbers) ->
                        notices.aboutEntries(batch.committeeId(), batch.relayId(), numbers, wording));
    }

    /** As a household reads it: what is new, and what stays as it was. */
    public String wording(Rescheduled to, Voucher voucher) {
        Slot slot = to.timeOf(voucher);
        String when = time.span(slot.from(), slot.until());
        String news;
        if (!to.timeChanged()) {
            news = "地方改了，请到 " + to.place() + " 领。时间没变：" + when;
        } else if (!to.placeChanged()) {
            news = "时间改了，请在 " + when + " 来。地方没变：" + to.place();
        } else {
            news = "地方和时间都改了，请在 " + when + "，到 " + to.place() + " 领";
        }
        return "您家「" + voucher.title() + "」领取的" + news + "。号码和领取码不变。";
    }
}
