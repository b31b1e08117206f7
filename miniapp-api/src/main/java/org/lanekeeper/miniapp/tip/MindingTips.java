package org.lanekeeper.miniapp.tip;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanekeeper.community.staff.Staff;
import org.lanekeeper.community.tip.KeepingTips;
import org.lanekeeper.community.tip.LibraryTip;
import org.lanekeeper.community.tip.LibraryTips;
import org.lanekeeper.community.tip.TipSchedule;
import org.lanekeeper.community.tip.TipSchedules;
import org.lanekeeper.community.tip.TypedTip;
import org.lanekeeper.community.tip.UnfitTipException;
import org.lanekeeper.miniapp.operation.LoggedOperations;
import org.lanekeeper.miniapp.operation.Operation;
import org.lanekeeper.miniapp.operation.Subject;
import org.lanekeeper.miniapp.problem.Refusal;
import org.springframework.stereotype.Service;

/** What staff do with tips and their calendar, logged. */
@Service
public class MindingTips {
    private static final int REASON = 40;

    private final KeepingTips keeping;
    private final LibraryTips library;
    private final TipSchedules schedules;
    private final LoggedOperations operations;

    MindingTips(KeepingTips keeping, LibraryTips library, TipSchedules schedules, LoggedOperations operations) {
        this.keeping = keeping;
        this.library = library;
        this.schedules = schedules;
        this.operations = operations;
    }

    public List<LibraryTip> all(Staff staff) {
        return keeping.all(staff.committeeId());
    }

    public LibraryTip find(Staff staff, long id) {
        return library.find(staff.committeeId(), id).orElseThrow(() -> Refusal.notFound("这条提示"));
    }

    /** By the tip; those never told are not in it. */
    public Map<Long, LibraryTips.Reach> reach(Staff staff) {
        return library.reach(staff.committeeId()).stream()
                .collect(Collectors.toMap(LibraryTips.Reach::tipId, Function.identity()));
    }

    public List<TipSchedule> schedules(Staff staff) {
        return schedules.all(staff.committeeId());
    }

    /** @param from a day */
    public List<TipSchedules.QuietDay> quietDays(Staff staff, LocalDate from) {
        return schedules.quietDays(staff.committeeId(), from.toString());
    }

    public void add(Staff staff, TypedTip tip) {
        run(staff, () -> keeping.add(staff.committeeId(), tip, staff.id()), Operation.TIP_ADD, tip.title());
    }

    public void change(Staff staff, long id, TypedTip tip) {
        find(staff, id);
        run(
                staff,
                () -> {
                    if (!keeping.change(staff.committeeId(), id, tip, staff.id())) {
                        throw new UnfitTipException("title", "已经有一条叫「" + tip.title() + "」，请换个标题。");
                    }
                },
                Operation.TIP_CHANGE,
                tip.title());
    }

    public void schedule(Staff staff, TipSchedule schedule) {
        run(staff, () -> keeping.schedule(schedule), Operation.TIP_SCHEDULE, schedule.atTime());
    }

    public void unschedule(Staff staff, long id) {
        run(staff, () -> schedules.remove(staff.committeeId(), id), Operation.TIP_UNSCHEDULE, "");
    }

    /** On this day only what is urgent is told. */
    public void keepQuiet(Staff staff, String day, String reason) {
        String why = reason == null ? "" : reason.strip();
        run(
                staff,
                () -> schedules.keepQuiet(
                        staff.committeeId(), read(day).toString(), why.substring(0, Math.min(REASON, why.length()))),
                Operation.TIP_QUIET,
                day);
    }

    public void speak(Staff staff, String day) {
        run(staff, () -> schedules.speak(staff.committeeId(), read(day).toString()), Operation.TIP_QUIET, "恢复 " + day);
    }

    private static LocalDate read(String day) {
        try {
            return LocalDate.parse(day == null ? "" : day);
        } catch (DateTimeParseException e) {
            throw new UnfitTipException("day", "请选一天。");
        }
    }

    private void run(Staff staff, Runnable change, Operation operation, String reason) {
        try {
            operations.run(
                    staff,
                    () -> {
                        change.run();
                        return true;
                    },
                    done -> Optional.of(operation.on(Subject.TIPS, reason)));
        } catch (UnfitTipException e) {
            throw Refusal.unfit("unfit-tip", e.field(), e.getMessage());
        }
    }
}
