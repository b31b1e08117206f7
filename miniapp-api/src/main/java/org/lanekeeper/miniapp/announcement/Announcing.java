package org.lanekeeper.miniapp.announcement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lanekeeper.community.announcement.AdvancingAnnouncements;
import org.lanekeeper.community.announcement.Announcement;
import org.lanekeeper.community.announcement.AnnouncementState;
import org.lanekeeper.community.announcement.Announcements;
import org.lanekeeper.community.announcement.Draft;
import org.lanekeeper.community.announcement.SteeringAnnouncement;
import org.lanekeeper.community.announcement.UnfitAnnouncementException;
import org.lanekeeper.community.announcement.WritingAnnouncement;
import org.lanekeeper.community.household.Mobile;
import org.lanekeeper.community.notice.Channel;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** What staff do with announcements, logged. What does not fit is refused with the field that does not. */
@Service
public class Announcing {
    private static final String LATE = "这份通知刚才有人动过，请看看现在到哪一步了。";

    private final Announcements announcements;
    private final WritingAnnouncement writing;
    private final SteeringAnnouncement steering;
    private final AdvancingAnnouncements advancing;
    private final LoggedOperations operations;

    Announcing(
            Announcements announcements,
            WritingAnnouncement writing,
            SteeringAnnouncement steering,
            AdvancingAnnouncements advancing,
            LoggedOperations operations) {
        this.announcements = announcements;
        this.writing = writing;
        this.steering = steering;
        this.advancing = advancing;
        this.operations = operations;
    }

    /** The latest first. */
    public List<Announcement> page(Staff staff, int skipped, int most) {
        return announcements.page(staff.committeeId(), skipped, most);
    }

    public Announcement find(Staff staff, long id) {
        return announcements.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这份通知"));
    }

    /**
     * @param tipId the tip that it tells, null for none
     * @param requestKey a repeated request gets the first one's draft
     */
    public Announcement write(Staff staff, Draft draft, Long tipId, String requestKey) {
        return fit(() -> operations.run(
                staff,
                () -> writing.write(staff.committeeId(), draft, tipId, staff.id(), requestKey),
                made -> Optional.of(Operation.ANNOUNCEMENT_WRITE.on(Subject.announcement(made.id()), made.title()))));
    }

    public void change(Staff staff, long id, Draft draft) {
        step(
                staff,
                id,
                Operation.ANNOUNCEMENT_CHANGE,
                draft.title(),
                () -> writing.change(staff.committeeId(), id, draft, staff.id()));
    }

    /** A small audience is planned at once, a large one waits for a second person. */
    public AnnouncementState handIn(Staff staff, long id) {
        find(staff, id);
        Optional<AnnouncementState> next = fit(() -> operations.run(
                staff,
                () -> writing.handIn(staff.committeeId(), id),
                state -> state.map(to -> Operation.ANNOUNCEMENT_HAND_IN.on(Subject.announcement(id), to.label()))));
        if (next.isEmpty()) {
            throw Refusal.conflict("announcement-moved", LATE);
        }
        advancing.advance(id);
        return find(staff, id).state();
    }

    public void approve(Staff staff, long id) {
        Announcement waiting = find(staff, id);
        boolean own = Long.valueOf(staff.id()).equals(waiting.author())
                || Long.valueOf(staff.id()).equals(waiting.createdBy());
        if (waiting.state() == AnnouncementState.TO_APPROVE && own) {
            throw Refusal.conflict("own-announcement", "自己写的不能自己批准，请另一位同事看一遍再批准。");
        }
        step(
                staff,
                id,
                Operation.ANNOUNCEMENT_APPROVE,
                waiting.households() + " 户",
                () -> writing.approve(staff.committeeId(), id, staff.id()));
        advancing.advance(id);
    }

    public void sendBack(Staff staff, long id, String reason) {
        step(staff, id, Operation.ANNOUNCEMENT_SEND_BACK, reason, () -> writing.sendBack(staff.committeeId(), id));
    }

    /** The plan is made anew by these channels. */
    public void change(Staff staff, long id, Set<Channel> channels) {
        step(
                staff,
                id,
                Operation.ANNOUNCEMENT_PLAN,
                String.join("、", channels.stream().sorted().map(Channel::label).toList()),
                () -> steering.change(staff.committeeId(), id, channels));
        advancing.advance(id);
    }

    public void send(Staff staff, long id) {
        Announcement planned = find(staff, id);
        step(
                staff,
                id,
                Operation.ANNOUNCEMENT_SEND,
                planned.households() + " 户",
                () -> steering.send(staff.committeeId(), id));
        advancing.advance(id);
    }

    public void pause(Staff staff, long id) {
        step(staff, id, Operation.ANNOUNCEMENT_PAUSE, "", () -> steering.pause(staff.committeeId(), id));
    }

    public void resume(Staff staff, long id) {
        step(staff, id, Operation.ANNOUNCEMENT_RESUME, "", () -> steering.resume(staff.committeeId(), id));
        advancing.advance(id);
    }

    public void cancel(Staff staff, long id) {
        step(staff, id, Operation.ANNOUNCEMENT_CANCEL, "", () -> steering.cancel(staff.committeeId(), id));
        advancing.advance(id);
    }

    /** To one's own telephone, with invented values. The number is kept in no log. */
    public void tryOut(Staff staff, long id, String phone) {
        Announcement announcement = find(staff, id);
        String mobile = Mobile.read(phone == null ? "" : phone)
                .orElseThrow(() -> Refusal.unfit("unfit-announcement", "phone", "请写您自己的 11 位手机号。"));
        operations.run(
                staff,
                () -> {
                    writing.tryOut(announcement, mobile);
                    return true;
                },
                done -> Optional.of(Operation.ANNOUNCEMENT_TRY.on(Subject.announcement(id))));
    }

    private void step(Staff staff, long id, Operation operation, String reason, BooleanSupplier change) {
        find(staff, id);
        boolean done = fit(() -> operations.run(
                staff,
                change::getAsBoolean,
                changed -> changed ? Optional.of(operation.on(Subject.announcement(id), reason)) : Optional.empty()));
        if (!done) {
            throw Refusal.conflict("announcement-moved", LATE);
        }
    }

    private static <T> T fit(Supplier<T> work) {
        try {
            return work.get();
        } catch (UnfitAnnouncementException e) {
            throw Refusal.unfit("unfit-announcement", e.field(), e.getMessage());
        }
    }
}
